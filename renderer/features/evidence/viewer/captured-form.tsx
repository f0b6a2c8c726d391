import { Group, Stack, TextInput } from '@mantine/core';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { DiscardDraft } from '../../../ui/discard-draft.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { holdsUnread } from '../../../ui/unread.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { CaptureFields } from '../adding/capture-fields.tsx';
import { useAct } from '../use-act.ts';

type Typed = Pick<
  EvidenceItem,
  'collectedBy' | 'capturedAt' | 'capturedPrecision' | 'captureWay' | 'captureNote'
>;

/** Who collected an item, when and how it was captured, to be written down or changed; a draft from the first letter. */
export function CapturedForm({ item }: { item: EvidenceItem }) {
  const { captured: texts, reading, viewer } = useMessages('evidence');
  const { client } = useApi();
  const { busy, failure, run } = useAct();
  const sentence = useFieldSentence();
  const { evidenceId, collectedBy, capturedAt, capturedPrecision, captureWay, captureNote } = item;
  const draft = useDraft<Typed>(`evidence.capture:${evidenceId}`, {
    collectedBy,
    capturedAt,
    capturedPrecision,
    captureWay,
    captureNote,
  });
  const { value } = draft;
  const note = lineSchema.safeParse(value.captureNote);
  const collector = lineSchema.safeParse(value.collectedBy);
  const written = {
    ...value,
    captureNote: value.captureNote.trim(),
    collectedBy: value.collectedBy.trim(),
  };
  const isCaptureStored = (typed: Typed) =>
    typed.capturedAt === capturedAt &&
    typed.capturedPrecision === capturedPrecision &&
    typed.captureWay === captureWay &&
    typed.captureNote === captureNote;
  const isStored = (typed: Typed) => typed.collectedBy === collectedBy && isCaptureStored(typed);
  const moments = useMoments();
  const isAhead =
    value.capturedAt !== null && value.capturedAt !== capturedAt && moments.isAfterToday(value.capturedAt);
  const canSave = note.success && collector.success && !isAhead && !isStored(written);
  const discard = () => void draft.discard().catch(() => undefined);
  const change = (patch: Partial<Typed>) => {
    // Typed back to what is stored, nothing waits any more.
    if (isStored({ ...value, ...patch })) discard();
    else draft.change(patch);
  };
  async function save() {
    const { collectedBy: by, ...capture } = written;
    const done = await run(
      async () => {
        if (by !== collectedBy) await client.evidence.changeCollector({ evidenceId, collectedBy: by });
        if (!isCaptureStored(written)) await client.evidence.changeCapture({ evidenceId, ...capture });
      },
      isCaptureStored(written) ? reading.collectorSaved : texts.saved,
    );
    if (done) await draft.settle();
  }
  return (
    <Stack
      component="form"
      gap="xs"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave && !busy && !holdsUnread(event.currentTarget)) void save();
      }}
    >
      <TextInput
        label={reading.collectedBy}
        autoComplete="off"
        value={value.collectedBy}
        error={collector.success ? null : sentence(collector.error.issues[0]?.message)}
        onChange={(event) => change({ collectedBy: event.currentTarget.value })}
      />
      <MomentInput
        label={viewer.capturedAt}
        clearable
        description={viewer.capturedAtHint}
        error={isAhead ? sentence('moment-in-future') : undefined}
        value={value.capturedAt}
        known={value.capturedPrecision}
        onChange={(at, known) => change({ capturedAt: at, capturedPrecision: known })}
      />
      <CaptureFields value={value} onChange={change} />
      {isStored(value) ? null : (
        <Group>
          {canSave ? (
            <BusyButton type="submit" variant="default" busy={busy}>
              {texts.save}
            </BusyButton>
          ) : null}
          {/* What is stored shows again. */}
          <DiscardDraft onDiscard={discard} />
        </Group>
      )}
      <ErrorNotice error={failure} texts={{ NOT_FOUND: viewer.gone }} />
    </Stack>
  );
}
