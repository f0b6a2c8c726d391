import { Group, Stack } from '@mantine/core';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { DiscardDraft } from '../../../ui/discard-draft.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { CaptureFields } from '../adding/capture-fields.tsx';
import { useAct } from '../use-act.ts';

type Typed = Pick<EvidenceItem, 'capturedAt' | 'captureWay' | 'captureNote'>;

/** When and how an item was captured, to be written down or changed; kept as a draft from the first letter. */
export function CapturedForm({ item }: { item: EvidenceItem }) {
  const { captured: texts, viewer } = useMessages('evidence');
  const { client } = useApi();
  const { busy, failure, run } = useAct();
  const { evidenceId, capturedAt, captureWay, captureNote } = item;
  const draft = useDraft<Typed>(`evidence.capture:${evidenceId}`, { capturedAt, captureWay, captureNote });
  const { value } = draft;
  const note = lineSchema.safeParse(value.captureNote);
  const written = { ...value, captureNote: value.captureNote.trim() };
  const isStored = (typed: Typed) =>
    typed.capturedAt === capturedAt && typed.captureWay === captureWay && typed.captureNote === captureNote;
  const canSave = note.success && !isStored(written);
  const discard = () => void draft.discard().catch(() => undefined);
  const change = (patch: Partial<Typed>) => {
    // Typed back to what is stored, nothing waits any more.
    if (isStored({ ...value, ...patch })) discard();
    else draft.change(patch);
  };
  async function save() {
    const done = await run(() => client.evidence.changeCapture({ evidenceId, ...written }), texts.saved);
    if (done) await draft.settle();
  }
  return (
    <Stack
      component="form"
      gap="xs"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave && !busy) void save();
      }}
    >
      <MomentInput
        label={viewer.capturedAt}
        clearable
        value={value.capturedAt}
        onChange={(at) => change({ capturedAt: at })}
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
