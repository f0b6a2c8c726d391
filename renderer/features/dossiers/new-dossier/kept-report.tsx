import { Stack } from '@mantine/core';
import { type KeptField, KeptFields } from '../../../ui/kept-fields.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { ReadOnlyLine } from '../../../ui/read-only.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useVeil } from '../../../ui/veil.tsx';
import { maskName } from '../dossier/mask-name.ts';
import { useReporterWords } from '../reports/use-reporter-words.ts';
import type { NewDossierDraft } from './new-dossier-draft.ts';
import { untouchedDraft } from './new-dossier-draft.ts';

/** In the place of the form for a new report while the vault is only read: the half-written one, if there is one. */
export function KeptReport({ draftKey }: { draftKey: string }) {
  const { newDossier: texts, call, outside } = useMessages('dossiers');
  const moments = useMoments();
  const pack = usePack();
  const reporters = useReporterWords();
  const veil = useVeil();
  const { value } = useDraft<NewDossierDraft>(draftKey, untouchedDraft);
  const name = value.known?.name ?? value.name;
  const free = (text: string) => (veil.names ? maskName(text, name) : text);
  const moment = (at: number | null) => (at === null ? '' : moments.dateTime(at));
  const typed: readonly KeptField[] = [
    { label: call.danger, value: worded(call.dangers, value.danger), kind: 'line' },
    { label: texts.name, value: name, kind: 'name' },
    { label: texts.contact, value: free(value.contact), kind: 'line' },
    { label: texts.function, value: value.function, kind: 'line' },
    { label: texts.unit, value: value.unit, kind: 'line' },
    { label: texts.account, value: free(value.account), kind: 'text' },
    {
      label: texts.reporter,
      value: value.reporter === '' ? '' : reporters.label(value.reporter),
      kind: 'line',
    },
    { label: texts.reporterName, value: value.reporterName, kind: 'name' },
    { label: call.reporterContact, value: free(value.reporterContact), kind: 'line' },
    { label: call.informed, value: worded(call.informeds, value.informed), kind: 'line' },
    { label: call.notInformedReason, value: free(value.notInformedReason), kind: 'text' },
    {
      label: texts.channel,
      value: value.channel === null ? '' : pack.label('channels', value.channel),
      kind: 'line',
    },
    {
      label: texts.trigger,
      value: value.trigger === null ? '' : pack.label('triggers', value.trigger),
      kind: 'line',
    },
    { label: outside.name, value: value.contactName, kind: 'name' },
    { label: outside.function, value: free(value.contactFunction), kind: 'line' },
    { label: outside.reach, value: free(value.contactReach), kind: 'line' },
    { label: texts.receivedAt, value: moment(value.receivedAt), kind: 'line' },
    { label: texts.promisedBy, value: moment(value.promisedBy), kind: 'line' },
  ];
  return (
    <Stack gap="md">
      <ReadOnlyLine />
      <KeptFields fields={typed} />
    </Stack>
  );
}

/** The words of an answer; nothing where it was not given. */
function worded(words: Readonly<Record<string, string>>, answer: string): string {
  return Object.hasOwn(words, answer) ? (words[answer] ?? '') : '';
}
