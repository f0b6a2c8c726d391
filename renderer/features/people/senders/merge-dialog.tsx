import { Button, Modal, NativeSelect, Select, Stack, Text, Textarea } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { Sender } from '../../../../shared/features/people/sender-model.ts';
import {
  senderCertaintySchema,
  senderMergeFieldsSchema,
} from '../../../../shared/features/people/sender-model.ts';
import { useApi } from '../../../port/api.tsx';
import { DialogFoot } from '../../../ui/dialog-foot.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { checkFields, useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useRefreshSenders } from './use-refresh-senders.ts';

/** Opens the dialog that takes another sender for this one; nothing in a vault that is only read. */
export function MergeButton({ sender, dossierId }: { sender: Sender; dossierId: string | null }) {
  const { senders } = useMessages('people');
  const texts = senders.merge;
  const { actions } = useMessages('kernel');
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  if (useIsReadOnly()) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {texts.open}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={texts.title}
        size="lg"
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <MergeForm sender={sender} dossierId={dossierId} onClose={close} />
      </Modal>
    </>
  );
}

const empty = { mergedId: '', certainty: 'likely', reason: '' } as const;
type MergeDraft = { readonly mergedId: string; readonly certainty: string; readonly reason: string };

type MergeFormProps = { sender: Sender; dossierId: string | null; onClose: () => void };

function MergeForm({ sender, dossierId, onClose }: MergeFormProps) {
  const { senders } = useMessages('people');
  const texts = senders.merge;
  const { actions } = useMessages('kernel');
  const { client } = useApi();
  const refresh = useRefreshSenders();
  const done = useDoneNotice();
  const place = dossierId === null ? '' : `:${dossierId}`;
  const draft = useDraft<MergeDraft>(`people.sender-merge:${sender.senderId}${place}`, empty);
  const { value } = draft;
  const form = useSaveForm(
    () => {
      const checked = checkFields(senderMergeFieldsSchema, { ...value, keptId: sender.senderId });
      if (checked.ok || checked.errors['mergedId'] === undefined) return checked;
      return { ok: false, errors: { ...checked.errors, mergedId: 'sender-missing' } };
    },
    async (fields) => {
      await client.people.mergeSenders({ ...fields, dossierId });
      await draft.discard();
      await refresh();
      done(texts.saved);
      onClose();
    },
  );
  const sentence = useFieldSentence({ 'sender-missing': texts.missing });
  const change = (patch: Partial<MergeDraft>) => {
    draft.change(patch);
    form.forget(Object.keys(patch));
  };
  return (
    <form {...form.formProps}>
      <Stack gap="sm">
        <Text size="sm">{texts.intro}</Text>
        <Text size="sm">{dossierId === null ? texts.fromVault : texts.fromDossier}</Text>
        <OtherSender
          senderId={sender.senderId}
          dossierId={dossierId}
          value={value.mergedId}
          error={sentence(form.errors['mergedId'])}
          onChange={(mergedId) => change({ mergedId })}
        />
        <NativeSelect
          label={texts.certainty}
          value={value.certainty}
          data={senderCertaintySchema.options.map((certainty) => ({
            value: certainty,
            label: senders.certainties[certainty],
          }))}
          onChange={(event) => change({ certainty: event.currentTarget.value })}
        />
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          required
          autosize
          minRows={2}
          maxRows={8}
          value={value.reason}
          error={sentence(form.errors['reason'])}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <ErrorNotice error={form.failure} texts={texts.errors} />
        <DialogFoot leave={actions.cancel} onLeave={onClose} busy={form.saving}>
          {texts.save}
        </DialogFoot>
      </Stack>
    </form>
  );
}

type OtherSenderProps = {
  senderId: string;
  dossierId: string | null;
  value: string;
  error: string | undefined;
  onChange: (senderId: string) => void;
};

/** Another sender, by a part of an account: of what may be told of in this place. */
function OtherSender({ senderId, dossierId, value, error, onChange }: OtherSenderProps) {
  const { senders } = useMessages('people');
  const texts = senders.merge;
  const { queries } = useApi();
  const pack = usePack();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const text = useDeferredValue(typed.trim());
  const isChoice = chosen !== null && typed === chosen.label;
  const found = useQuery(
    queries.people.otherSenders.queryOptions({
      input: { senderId, dossierId, text: isChoice ? '' : text },
      placeholderData: keepPreviousData,
      refetchOnMount: 'always',
    }),
  );
  const choices = (found.data?.senders ?? []).map((other) => ({
    value: other.senderId,
    label: texts.choice(other.name, pack.label('platforms', other.platform)),
  }));
  const data =
    chosen === null || choices.some((choice) => choice.value === chosen.value)
      ? choices
      : [chosen, ...choices];
  return (
    <Select
      label={texts.search}
      description={texts.searchHint}
      required
      searchable
      data-autofocus
      value={value === '' ? null : value}
      error={error}
      data={data}
      // The service looked for it, in every account of a sender.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={texts.nothing}
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      styles={{ options: { maxHeight: '14rem', overflowY: 'auto' } }}
      onChange={(next, option) => {
        setChosen(next === null ? null : option);
        onChange(next ?? '');
      }}
    />
  );
}
