import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { SenderFields } from '../../../../shared/features/people/sender-model.ts';
import { senderFieldsSchema } from '../../../../shared/features/people/sender-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { DraftFormFoot } from '../../../ui/draft-form-foot.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useVeil } from '../../../ui/veil.tsx';
import { useRefreshSenders } from './use-refresh-senders.ts';

/** What was typed over what is stored. An empty perpetrator: not estimated. */
type SenderDraft = {
  readonly perpetrator: string | null;
  readonly remarks: string | null;
  /** As it is; `changed` says whether it counts, since no moment is a value too. */
  readonly askedToStopAt: number | null;
  readonly askedChanged: boolean;
};

const untouched: SenderDraft = { perpetrator: null, remarks: null, askedToStopAt: null, askedChanged: false };

type SenderFormProps = { senderId: string; dossierId: string; about: SenderFields };

/** What one dossier knows of a sender: perpetrator type, when the sender was asked to stop, remarks; typing is kept as a draft, saving makes it count. */
export function SenderForm({ senderId, dossierId, about }: SenderFormProps) {
  const { senders } = useMessages('people');
  const texts = senders.about;
  const { client } = useApi();
  const pack = usePack();
  const moments = useMoments();
  const announce = useAnnounce();
  const readOnly = useIsReadOnly();
  const { names } = useVeil();
  const refresh = useRefreshSenders();
  const draft = useDraft<SenderDraft>(`people.sender:${senderId}:${dossierId}`, untouched);
  const value = withDraft(about, draft.value);
  const form = useSaveForm(
    () => checkFields(senderFieldsSchema, value),
    async (fields) => {
      await client.people.changeSender({ senderId, dossierId, fields });
      await refresh();
      await draft.settle();
      announce(texts.saved);
    },
  );
  const sentence = useFieldSentence();
  const change = (patch: Partial<SenderDraft>) => {
    draft.change(patch);
    form.forget(Object.keys(patch));
  };
  const { perpetrator } = value;
  return (
    <form {...form.formProps} aria-label={texts.title}>
      <Stack gap="sm" maw="40rem">
        <Text size="sm">{texts.here}</Text>
        {readOnly ? (
          <>
            <TextInput
              label={texts.perpetrator}
              readOnly
              value={perpetrator === null ? texts.unknown : pack.label('perpetrators', perpetrator)}
            />
            <TextInput
              label={texts.asked}
              readOnly
              value={value.askedToStopAt === null ? '' : moments.dateTime(value.askedToStopAt)}
            />
          </>
        ) : (
          <>
            <NativeSelect
              label={texts.perpetrator}
              description={texts.perpetratorHint}
              value={perpetrator ?? ''}
              data={[{ value: '', label: texts.unknown }, ...pack.options('perpetrators')]}
              onChange={(event) => change({ perpetrator: event.currentTarget.value })}
            />
            <MomentInput
              label={texts.asked}
              description={texts.askedHint}
              clearable
              value={value.askedToStopAt}
              error={sentence(form.errors['askedToStopAt'])}
              onChange={(askedToStopAt) => change({ askedToStopAt, askedChanged: true })}
            />
          </>
        )}
        {names ? null : (
          <Textarea
            label={texts.remarks}
            autosize
            minRows={2}
            maxRows={10}
            readOnly={readOnly}
            value={value.remarks}
            error={sentence(form.errors['remarks'])}
            onChange={(event) => change({ remarks: event.currentTarget.value })}
          />
        )}
        <DraftFormFoot save={texts.save} saving={form.saving} failure={form.failure} draft={draft} />
      </Stack>
    </form>
  );
}

function withDraft(stored: SenderFields, draft: SenderDraft): SenderFields {
  const perpetrator = draft.perpetrator ?? stored.perpetrator ?? '';
  return {
    perpetrator: perpetrator === '' ? null : perpetrator,
    remarks: draft.remarks ?? stored.remarks,
    askedToStopAt: draft.askedChanged ? draft.askedToStopAt : stored.askedToStopAt,
  };
}
