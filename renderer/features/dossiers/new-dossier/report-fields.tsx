import { Fieldset, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { reporterSchema } from '../../../../shared/features/dossiers/model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { usePack } from '../../../ui/pack.tsx';
import type { NewDossierDraft } from './new-dossier-draft.ts';

type ReportFieldsProps = {
  draft: NewDossierDraft;
  /** Sentence for what is wrong with a field. */
  sentence: (field: keyof NewDossierDraft) => string | undefined;
  edit: (patch: Partial<NewDossierDraft>) => void;
};

/** The report itself: who, through which door, when, and what happened. */
export function ReportFields({ draft, sentence, edit }: ReportFieldsProps) {
  const { newDossier: texts, reporter: reporters } = useMessages('dossiers');
  const pack = usePack();
  return (
    <Fieldset legend={texts.report}>
      <Stack gap="sm">
        <Textarea
          label={texts.account}
          description={texts.accountHint}
          autosize
          minRows={4}
          maxRows={14}
          value={draft.account}
          error={sentence('account')}
          onChange={(event) => edit({ account: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <NativeSelect
            label={texts.reporter}
            value={draft.reporter}
            data={reporterSchema.options.map((value) => ({ value, label: reporters[value] }))}
            onChange={(event) => edit({ reporter: event.currentTarget.value })}
          />
          {draft.reporter === 'self' ? null : (
            <TextInput
              label={texts.reporterName}
              autoComplete="off"
              value={draft.reporterName}
              error={sentence('reporterName')}
              onChange={(event) => edit({ reporterName: event.currentTarget.value })}
            />
          )}
        </Group>
        <Group grow align="flex-start">
          <NativeSelect
            label={texts.channel}
            required
            value={draft.channel ?? ''}
            error={sentence('channel')}
            data={[{ value: '', label: '—' }, ...pack.options('channels')]}
            onChange={(event) => edit({ channel: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={texts.trigger}
            value={draft.trigger ?? ''}
            data={[{ value: '', label: texts.triggerUnknown }, ...pack.options('triggers')]}
            onChange={(event) => edit({ trigger: event.currentTarget.value || null })}
          />
        </Group>
        <MomentInput
          label={texts.receivedAt}
          value={draft.receivedAt}
          error={sentence('receivedAt')}
          onChange={(receivedAt) => edit({ receivedAt })}
        />
        <MomentInput
          label={texts.promisedBy}
          description={texts.promisedHint}
          clearable
          value={draft.promisedBy}
          error={sentence('promisedBy')}
          onChange={(promisedBy) => edit({ promisedBy })}
        />
      </Stack>
    </Fieldset>
  );
}
