import { Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { reporterSchema } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import type { DraftFieldsProps } from './draft-fields.ts';

/** Who reports; and when that is somebody else, whether the affected person knows (H 3.2.1). */
export function ReporterFields({ draft, sentence, edit }: DraftFieldsProps) {
  const { newDossier: texts, call, reporter: reporters } = useMessages('dossiers');
  const isOther = draft.reporter !== 'self' && draft.reporter !== '';
  return (
    <Stack gap="sm">
      <NativeSelect
        label={texts.reporter}
        value={draft.reporter}
        data={reporterSchema.options.map((value) => ({ value, label: reporters[value] }))}
        onChange={(event) => edit({ reporter: event.currentTarget.value })}
      />
      {isOther ? (
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
