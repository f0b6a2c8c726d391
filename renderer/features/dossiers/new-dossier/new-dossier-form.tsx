import { Alert, Blockquote, Button, Stack } from '@mantine/core';
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { OUTSIDE } from '../../../../shared/features/dossiers/contact-key.ts';
import { useApi } from '../../../port/api.tsx';
import { DraftFormFoot } from '../../../ui/draft-form-foot.tsx';
import { useDrawer } from '../../../ui/drawer.tsx';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useOpenVault } from '../../../ui/organisation.tsx';
import { useDoneNotice } from '../../../ui/use-done-notice.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useSaveForm } from '../../../ui/use-save-form.ts';
import { useKeptBefore } from '../drafts/use-kept-before.ts';
import { useKeptNotice } from '../drafts/use-kept-notice.tsx';
import { ContactPointFields } from './contact-point-fields.tsx';
import { DangerField } from './danger-field.tsx';
import type { Call, NewDossierDraft } from './new-dossier-draft.ts';
import { draftToAddition, draftToCall, emptyDraft, isOther, NOBODY } from './new-dossier-draft.ts';
import { ReportFields } from './report-fields.tsx';
import { ReporterFields } from './reporter-fields.tsx';
import { promiseInDanger, promiseOf, useResponseTerm } from './response-term.ts';
import { WhoFields } from './who-fields.tsx';

type NewDossierFormProps = {
  /** The dossier that the report is for; null: a new one, or one of somebody known. */
  dossier: { readonly dossierId: string; readonly code: string } | null;
  /** Where what is typed is kept. */
  draftKey: string;
  /** Leaves this report for another one; absent where the dossier is given. */
  onAnother?: () => void;
  /** Shows the form again after it was closed unsent. */
  onReopen: () => void;
};

/** A report: what somebody on the phone can answer in three minutes. Everything else can follow. */
export function NewDossierForm({ dossier, draftKey, onAnother, onReopen }: NewDossierFormProps) {
  const { newDossier: texts, call, unfinished, outside } = useMessages('dossiers');
  const { moment } = useMessages('kernel');
  const { term: termTexts } = useMessages('settings');
  const self = useOpenVault()?.member.slotId ?? null;
  const moments = useMoments();
  const term = useResponseTerm();
  const beginning = useBeginHere();
  const [empty] = useState(() => emptyDraft(Date.now()));
  const draft = useDraft<NewDossierDraft>(draftKey, empty);
  const { value } = draft;
  const keptAt = useKeptBefore(draft, { ...value, reporter: '' });
  const { sending } = useKeptNotice(draftKey, draft, onReopen);
  const send = useSend(draft.discard);
  const promise = (receivedAt: number, danger: string) =>
    danger === 'yes' ? promiseInDanger(receivedAt, moments) : promiseOf(receivedAt, term, moments);

  const form = useSaveForm(
    () => {
      const context = { now: Date.now(), promise, self };
      return dossier === null
        ? draftToCall(value, context, draftKey)
        : draftToAddition(value, dossier.dossierId, context);
    },
    (input) => sending(() => send(input, joined?.code ?? '')),
  );
  const codeToSentence = useFieldSentence({
    'channel-missing': texts.channelMissing,
    'date-missing': moment.dateMissing,
    'received-in-future': texts.receivedInFuture,
    'promised-before-received': texts.promisedBeforeReceived,
    'informed-missing': call.informedMissing,
    'contact-missing': outside.nameMissing,
    'reason-missing': call.notInformedMissing,
  });
  const fields = {
    draft: value,
    sentence: (field: keyof NewDossierDraft) => codeToSentence(form.errors[field]),
    edit(patch: Partial<NewDossierDraft>) {
      // The moment stands in the draft from the first keystroke: "received now" was then, not when it is opened again.
      draft.change({ receivedAt: value.receivedAt, ...patch });
      form.forget(Object.keys(patch));
    },
  };
  const joined =
    dossier ?? value.known?.openDossiers?.find(({ dossierId }) => dossierId === value.joins) ?? null;
  const byTerm = value.receivedAt === null ? null : promise(value.receivedAt, value.danger);

  return (
    <form {...form.formProps}>
      <Stack gap="md" ref={beginning}>
        {keptAt === null ? null : (
          <Alert
            role="status"
            variant="light"
            icon={<NotePencilIcon aria-hidden />}
            title={texts.continued(moments.dateTime(keptAt))}
          >
            {onAnother === undefined ? null : (
              <Stack gap="xs" align="flex-start">
                {texts.continuedOther}
                <Button size="compact-sm" variant="default" onClick={onAnother}>
                  {unfinished.another}
                </Button>
              </Stack>
            )}
          </Alert>
        )}
        <DangerField {...fields} />
        <Blockquote cite={texts.readAloud} p="md" fz="md" styles={{ cite: { color: 'inherit', opacity: 1 } }}>
          {isOther(value) ? call.reassuranceOther : texts.reassurance}
        </Blockquote>
        <ReporterFields {...fields} />
        {dossier === null ? <WhoFields {...fields} /> : null}
        <ReportFields
          {...fields}
          promise={value.promiseChosen ? value.promisedBy : byTerm}
          term={termTexts[term.count](term.days)}
          withTrigger={joined === null}
        />
        {joined === null ? (
          <ContactPointFields
            value={value.contactPoint === '' ? (self ?? NOBODY) : value.contactPoint}
            nobody={NOBODY}
            outside={OUTSIDE}
            words={value}
            error={fields.sentence('contactName')}
            onWords={fields.edit}
            chosenBy={value.chosenBy}
            onChange={(contactPoint) => fields.edit({ contactPoint })}
            onChosenBy={(chosenBy) => fields.edit({ chosenBy })}
          />
        ) : null}
        <DraftFormFoot
          save={
            joined === null ? texts.save : dossier === null ? call.saveJoin(joined.code) : call.saveReport
          }
          saving={form.saving}
          failure={form.failure}
          draft={draft}
        />
      </Stack>
    </form>
  );
}

/** In the place of what was chosen from, whose button has gone, the first question has the focus. */
function useBeginHere(): RefObject<HTMLDivElement | null> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    fields.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  return fields;
}

/** Sends the report, says what became of it, and shows the dossier that it is in. */
function useSend(discard: () => Promise<void>): (call: Call, code: string) => Promise<void> {
  const { newDossier: texts, call: callTexts } = useMessages('dossiers');
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const drawer = useDrawer();
  const sayDone = useDoneNotice();
  return async (call, code) => {
    const place =
      call.kind === 'create'
        ? await client.dossiers.create(call.input)
        : { dossierId: call.input.dossierId, ...(await client.dossiers.addReport(call.input)) };
    await discard();
    void queryClient.invalidateQueries({ queryKey: queries.dossiers.key() });
    void queryClient.invalidateQueries({ queryKey: queries.people.suggest.key() });
    sayDone('code' in place ? texts.saved(place.code) : callTexts.savedJoin(code));
    drawer.close();
    await navigate(`/dossiers/${place.dossierId}${call.kind === 'add' ? '?tab=reports' : ''}`);
  };
}
