import { Anchor, Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { z } from 'zod';
import { mandateFieldsSchema } from '../../../../../shared/features/triage/police-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { DraftForm, useDraftForm } from '../../../../ui/draft-form.tsx';
import { EvidenceSelect } from '../../../../ui/evidence-select.tsx';
import { checkFields } from '../../../../ui/field-error.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { MomentInput } from '../../../../ui/moment-input.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { usePack } from '../../../../ui/pack.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';

type MandateFields = z.output<typeof mandateFieldsSchema>;

type MandateDraft = {
  readonly isSigned: boolean;
  readonly offences: string[];
  readonly evidenceId: string | null;
  readonly signedAt: number | null;
  readonly reason: string;
};

type MandateFormProps = {
  readonly dossierId: string;
  /** Offences that ask for one. */
  readonly choices: readonly string[];
  /** Those that are ticked at first. */
  readonly first: readonly string[];
  readonly save: (mandate: MandateFields) => Promise<void>;
};

/** The signed form as an evidence item, or why there is none. */
export function MandateForm({ dossierId, choices, first, save }: MandateFormProps) {
  const { mandate: texts } = useMessages('triage').police.screen;
  const { queries } = useApi();
  const pack = usePack();
  const moments = useMoments();
  const evidence = useQuery(queries.evidence.list.queryOptions({ input: { dossierId } })).data?.items;
  const draft = useDraft<MandateDraft>(`triage.police-mandate:${dossierId}`, {
    isSigned: true,
    offences: [...first],
    evidenceId: null,
    signedAt: null,
    reason: '',
  });
  const { value } = draft;
  const { form, change, sentence } = useDraftForm({
    draft,
    check: () => {
      const { isSigned, offences, evidenceId, signedAt, reason } = value;
      const isAhead = isSigned && signedAt !== null && moments.isAfterToday(signedAt);
      const missing = {
        ...(offences.length === 0 ? { offences: 'offences-missing' } : {}),
        ...(isSigned && evidenceId === null ? { evidenceId: 'scan-missing' } : {}),
        ...(isSigned && signedAt === null ? { signedAt: 'mandate-needs-day' } : {}),
        ...(isAhead ? { signedAt: 'SIGNED_TOO_LATE' } : {}),
      };
      if (Object.keys(missing).length > 0) return { ok: false, errors: missing };
      return checkFields(
        mandateFieldsSchema,
        isSigned
          ? { offences, evidenceId, signedAt, reason: '' }
          : { offences, evidenceId: null, signedAt: null, reason },
      );
    },
    save,
    sentences: texts.errors,
  });
  return (
    <DraftForm form={form} save={texts.save} errors={texts.errors}>
      <Radio.Group
        label={texts.kind}
        value={value.isSigned ? 'signed' : 'unsigned'}
        onChange={(kind) => change({ isSigned: kind === 'signed' })}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="signed" label={texts.signed} />
          <Radio value="unsigned" label={texts.unsigned} />
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={texts.offences}
        value={value.offences}
        error={sentence('offences')}
        onChange={(offences) => change({ offences })}
      >
        <Stack gap="xs" mt={4}>
          {choices.map((id) => (
            <Checkbox key={id} value={id} label={pack.label('offences', id)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {value.isSigned ? (
        <>
          {evidence === undefined ? null : (
            <EvidenceSelect
              label={texts.scan}
              description={texts.scanHint}
              nothing={texts.scanChoose}
              none={texts.scanNone}
              items={evidence}
              value={value.evidenceId}
              error={sentence('evidenceId')}
              onChange={(evidenceId) => change({ evidenceId })}
            />
          )}
          {/* What is filled in waits as a draft. */}
          {evidence?.length === 0 ? (
            <Anchor component={Link} size="sm" to={`/dossiers/${dossierId}?tab=evidence`}>
              {texts.toEvidence}
            </Anchor>
          ) : null}
          <MomentInput
            label={texts.signedAt}
            description={texts.signedAtHint}
            precision="day"
            clearable
            value={value.signedAt}
            error={sentence('signedAt')}
            onChange={(signedAt) => change({ signedAt })}
          />
        </>
      ) : (
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          required
          autosize
          minRows={3}
          maxRows={10}
          value={value.reason}
          error={sentence('reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
    </DraftForm>
  );
}
