import { Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMessages } from '../../../ui/language.tsx';
import { useReporterWords } from '../reports/use-reporter-words.ts';
import type { DraftFieldsProps } from './draft-fields.ts';
import { isOther } from './new-dossier-draft.ts';

/** Who reports; and when that is somebody else, whether the affected person knows (H 3.2.1). */
export function ReporterFields({ draft, sentence, edit }: DraftFieldsProps) {
  const { newDossier: texts, call } = useMessages('dossiers');
  const reporters = useReporterWords();
  return (
    <Stack gap="sm">
      <NativeSelect
        label={texts.reporter}
        value={draft.reporter}
        data={[...reporters.options]}
        onChange={(event) => edit({ reporter: event.currentTarget.value })}
      />
      {isOther(draft) ? (
        <>
          <Group grow align="flex-start">
            <TextInput
              label={texts.reporterName}
              autoComplete="off"
              value={draft.reporterName}
              error={sentence('reporterName')}
              onChange={(event) => edit({ reporterName: event.currentTarget.value })}
            />
            <TextInput
              label={call.reporterContact}
              autoComplete="off"
              value={draft.reporterContact}
              error={sentence('reporterContact')}
              onChange={(event) => edit({ reporterContact: event.currentTarget.value })}
            />
          </Group>
          <NativeSelect
            label={call.informed}
            description={call.informedHint}
            required
            value={draft.informed}
            error={sentence('informed')}
            data={[
              { value: '', label: '—' },
              ...(['yes', 'not-yet'] as const).map((value) => ({ value, label: call.informeds[value] })),
            ]}
            onChange={(event) => edit({ informed: event.currentTarget.value })}
          />
          {draft.informed === 'not-yet' ? (
            <Textarea
              label={call.notInformedReason}
              required
              autosize
              minRows={1}
              maxRows={6}
              value={draft.notInformedReason}
              error={sentence('notInformedReason')}
              onChange={(event) => edit({ notInformedReason: event.currentTarget.value })}
            />
          ) : null}
        </>
      ) : null}
    </Stack>
  );
}
