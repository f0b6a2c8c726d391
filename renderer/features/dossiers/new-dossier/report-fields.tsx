import { Fieldset, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { usePack } from '../../../ui/pack.tsx';
import type { DraftFieldsProps } from './draft-fields.ts';

type ReportFieldsProps = DraftFieldsProps & {
  /** Until when an answer is promised unless somebody chooses otherwise. */
  promise: number | null;
  /** The term that this comes from, in words. */
  term: string;
  /** Left out where the dossier has its trigger already. */
  withTrigger: boolean;
};

/** The report itself: what happened, through which door, when, and until when an answer is promised. */
export function ReportFields({ draft, sentence, edit, promise, term, withTrigger }: ReportFieldsProps) {
  const { newDossier: texts, danger } = useMessages('dossiers');
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
            label={texts.channel}
            required
            value={draft.channel ?? ''}
            error={sentence('channel')}
            data={[{ value: '', label: '—' }, ...pack.options('channels')]}
            onChange={(event) => edit({ channel: event.currentTarget.value || null })}
          />
          {withTrigger ? (
            <NativeSelect
              label={texts.trigger}
              value={draft.trigger ?? ''}
              data={[{ value: '', label: texts.triggerUnknown }, ...pack.options('triggers')]}
              onChange={(event) => edit({ trigger: event.currentTarget.value || null })}
            />
          ) : null}
        </Group>
        <MomentInput
          label={texts.receivedAt}
          value={draft.receivedAt}
          error={sentence('receivedAt')}
          onChange={(receivedAt) => edit({ receivedAt })}
        />
        <MomentInput
          label={texts.promisedBy}
          description={draft.danger === 'yes' ? danger.promise : texts.promisedHint(term)}
          clearable
          value={promise}
          error={sentence('promisedBy')}
          onChange={(promisedBy) => edit({ promisedBy, promiseChosen: true })}
        />
      </Stack>
    </Fieldset>
  );
}
