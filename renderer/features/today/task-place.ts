import type { Task, TaskKind } from '../../../shared/features/today/model.ts';

const tabs: Readonly<Record<Exclude<TaskKind, 'draft'>, string>> = {
  danger: 'reports',
  response: 'reports',
  untold: 'reports',
  complaint: 'incidents',
  collecting: 'evidence',
  action: 'actions',
  consent: 'consent',
  retriage: 'triage',
  signal: 'triage&part=signals',
  filing: 'triage&part=police',
  feedback: 'triage&part=police',
  letter: 'triage&part=papers',
};

/** Tabs by the beginning of a draft's key; the longest that fits counts. */
const draftTabs: Readonly<Record<string, string>> = {
  'dossiers.working-note': 'working-notes',
  'dossiers.incident': 'incidents',
  'dossiers.complaint': 'incidents',
  'dossiers.change-several': 'incidents',
  'dossiers.refer': 'reports',
  'dossiers.report': 'reports',
  'evidence.without-capture': 'incidents',
  'people.sender': 'senders',
  people: 'person',
  evidence: 'evidence',
  consent: 'consent',
  actions: 'actions',
  triage: 'triage',
};

/** Where a task is done: its dossier, at the tab where it stands. What belongs to no dossier yet waits in the register. */
export function taskPlace({
  kind,
  dossierId,
  objectId,
  subject,
}: Pick<Task, 'kind' | 'dossierId' | 'objectId' | 'subject'>): string {
  if (dossierId === null) return '/dossiers';
  const tab = kind === 'draft' ? (longestFit(draftTabs, subject) ?? 'timeline') : tabs[kind];
  // A term stands with its incident, which opens: one of many, with the offence behind a colon.
  const item = kind === 'complaint' ? `&item=${objectId.split(':')[0]}` : '';
  return `/dossiers/${dossierId}?tab=${tab}${item}`;
}

/** The value of the longest name that a text begins with. */
export function longestFit<Value>(byName: Readonly<Record<string, Value>>, text: string): Value | undefined {
  const fits = Object.keys(byName).filter((name) => text.startsWith(name));
  const [longest] = fits.toSorted((one, other) => other.length - one.length);
  return longest === undefined ? undefined : byName[longest];
}
