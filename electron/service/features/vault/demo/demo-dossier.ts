import type {
  DossierStatus,
  IncidentFields,
  NoteFields,
} from '../../../../../shared/features/dossiers/model.ts';
import type { SenderFields } from '../../../../../shared/features/people/sender-model.ts';
import type { OrganisationKind } from '../../../../../shared/features/vault/model.ts';
import type { NewDossierInput } from '../../dossiers/api.ts';
import { composeCare, type DemoCare } from './demo-care.ts';
import { composeIntake, type DemoIntake } from './demo-intake.ts';
import type { DemoTexts } from './demo-texts.ts';
import type { RandomSource } from './random-source.ts';

/** One invented dossier, ready to be written. */
export type DemoDossier = {
  readonly dossier: NewDossierInput;
  readonly intake: DemoIntake;
  readonly status: DossierStatus;
  readonly notes: readonly NoteFields[];
  readonly incidents: readonly IncidentFields[];
  /** Came in as one export. */
  readonly pileOn?: readonly IncidentFields[];
  readonly care: DemoCare;
  /** What is written of the sender of the last incident. */
  readonly lastSender?: SenderFields;
};

export type DemoShape = {
  /** Entries of the timeline per dossier, on average: notes and incidents. */
  readonly notes: number;
  readonly incidents: number;
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Half a year back: far enough for lists to have some depth. */
const SPAN = 180 * DAY;

const reporters = {
  university: ['self', 'self', 'self', 'colleague', 'supervisor', 'student', 'other'],
  party: ['self', 'self', 'self', 'colleague', 'supervisor', 'volunteer', 'other'],
} as const;
const channels = [
  'trusted-person',
  'reporting-point',
  'supervisor',
  'communications',
  'social-media-monitoring',
];
const platforms = [
  'x',
  'instagram',
  'tiktok',
  'facebook',
  'youtube',
  'linkedin',
  'telegram',
  'e-mail',
  'whatsapp',
];
const statuses: readonly DossierStatus[] = [
  'intake',
  'triage',
  'active',
  'active',
  'aftercare',
  'closed',
  'closed',
];

/** Composes an invented dossier of some time before `until`. */
export function composeDossier(
  random: RandomSource,
  texts: DemoTexts,
  {
    pack,
    until,
    shape,
  }: { readonly pack: OrganisationKind; readonly until: number; readonly shape: DemoShape },
): DemoDossier {
  const name = `${random.pick(texts.firstNames)} ${random.pick(texts.lastNames)}`;
  const work = random.pick(texts.functions[pack]);
  const place = random.pick(texts.places);
  const fill = (text: string) =>
    text.replaceAll('{name}', name).replaceAll('{function}', work).replaceAll('{place}', place);
  const receivedAt = until - random.between(1, SPAN / HOUR) * HOUR;
  const later = () => receivedAt + Math.floor(random.next() * (until - receivedAt));
  const trigger = random.pick(texts.triggers[pack]);
  const reporter = random.pick(reporters[pack]);
  const contact = `06 5550 ${String(random.between(0, 9999)).padStart(4, '0')}`;
  const intake = composeIntake(texts, { pack, reporter, receivedAt, until, name, contact });
  return {
    intake,
    dossier: {
      person: {
        fields: {
          name,
          contact,
          function: work,
          unit: random.pick(texts.units[pack]),
          namedAs: '',
          tagWish: random.pick(['unknown', 'never', 'ask-first', 'allowed']),
          remarks: '',
        },
      },
      trigger: trigger.trigger === 'none' ? null : trigger.trigger,
      report: {
        channel: random.pick(channels),
        reporter,
        reporterName:
          reporter === 'self' ? '' : `${random.pick(texts.firstNames)} ${random.pick(texts.lastNames)}`,
        receivedAt,
        promisedBy: receivedAt + (intake.report.danger === 'yes' ? 6 * HOUR : 2 * DAY),
        account: `${fill(random.pick(texts.reportOpenings))} ${trigger.title}.`,
        ...intake.report,
      },
      draftKey: null,
    },
    status: random.pick(statuses),
    care: composeCare(texts, { receivedAt, until, fill }),
    notes: Array.from({ length: around(random, shape.notes) }, () => ({
      kind: random.chance(0.4) ? ('contact' as const) : ('note' as const),
      happenedAt: later(),
      text: random.chance(0.2) ? fill(random.pick(texts.nextSteps)) : fill(random.pick(texts.notes)),
    })),
    incidents: Array.from({ length: around(random, shape.incidents) }, () =>
      composeIncident(random, texts, later(), fill),
    ),
  };
}

function composeIncident(
  random: RandomSource,
  texts: DemoTexts,
  occurredAt: number,
  fill: (text: string) => string,
): IncidentFields {
  const message = random.pick(texts.incidentMessages);
  return {
    occurredAt,
    precision: random.chance(0.8) ? 'minute' : 'day',
    platform: random.pick(platforms),
    forms: message.forms,
    message: fill(message.text),
    url: '',
    sender: random.pick(texts.handles),
    remarks: '',
    offences: [],
    reach: null,
    observedBy: '',
    knownAt: null,
  };
}

/** A whole number near the average, never below zero. */
function around(random: RandomSource, average: number): number {
  const least = Math.floor(average / 2);
  return random.between(least, Math.max(least, 2 * average - least));
}
