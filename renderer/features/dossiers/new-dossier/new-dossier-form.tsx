import { Alert, Blockquote, Stack } from '@mantine/core';
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../../port/api.tsx';
import { DraftFormFoot } from '../../../ui/draft-form-foot.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useKeptBefore } from '../drafts/use-kept-before.ts';
import { useKeptNotice } from '../drafts/use-kept-notice.tsx';
import type { NewDossierDraft } from './new-dossier-draft.ts';
import { draftToInput, emptyDraft, NEW_DOSSIER_DRAFT } from './new-dossier-draft.ts';
import { ReportFields } from './report-fields.tsx';
import { WhoFields } from './who-fields.tsx';

/**
 * A new report: what somebody on the phone can answer in three minutes. Everything else can follow.
 * @param onReopen shows the form again after it was closed unsent
 */
export function NewDossierForm({ onReopen }: { onReopen: () => void }) {
  const { newDossier: texts } = useMessages('dossiers');
  const { moment } = useMessages('kernel');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const drawer = useDrawer();
  const sayDone = useDoneNotice();
  const moments = useMoments();
  const [empty] = useState(() => emptyDraft({ now: Date.now(), ...moments }));
  const draft = useDraft<NewDossierDraft>(NEW_DOSSIER_DRAFT, empty);
  const keptAt = useKeptBefore(draft, { ...draft.value, reporter: '' });
  const { sending } = useKeptNotice(NEW_DOSSIER_DRAFT, draft, onReopen);

  const form = useSaveForm(
    () => draftToInput(draft.value, Date.now()),
    (input) =>
      sending(async () => {
        const { dossierId, code } = await client.dossiers.create(input);
        await draft.discard();
        void queryClient.invalidateQueries({ queryKey: queries.dossiers.list.key() });
        sayDone(texts.saved(code));
        drawer.close();
        await navigate(`/dossiers/${dossierId}`);
      }),
  );
  const codeToSentence = useFieldSentence({
    'channel-missing': texts.channelMissing,
    'date-missing': moment.dateMissing,
    'received-in-future': texts.receivedInFuture,
    'promised-before-received': texts.promisedBeforeReceived,
  });
  const sentence = (field: keyof NewDossierDraft) => codeToSentence(form.errors[field]);

  const edit = (patch: Partial<NewDossierDraft>) => {
    // The moments stand in the draft from the first keystroke: "received now" was then, not when it is opened again.
    const { receivedAt, promisedBy } = draft.value;
    draft.change({ receivedAt, promisedBy, ...patch });
    form.forget(Object.keys(patch));
  };

  return (
    <form {...form.formProps}>
      <Stack gap="md">
        {keptAt === null ? null : (
          <Alert
            role="status"
            variant="light"
            icon={<NotePencilIcon aria-hidden />}
            title={texts.continued(moments.dateTime(keptAt))}
          >
            {texts.continuedOther}
          </Alert>
        )}
        <Blockquote cite={texts.readAloud} p="md" fz="md" styles={{ cite: { color: 'inherit', opacity: 1 } }}>
          {texts.reassurance}
        </Blockquote>
        <WhoFields draft={draft.value} sentence={sentence} edit={edit} />
        <ReportFields draft={draft.value} sentence={sentence} edit={edit} />
        <DraftFormFoot save={texts.save} saving={form.saving} failure={form.failure} draft={draft} />
      </Stack>
    </form>
  );
}
