import { Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { MomentInput } from '../../../ui/moment-input.tsx';
import { CaptureFields } from '../adding/capture-fields.tsx';
import { useAct } from '../use-act.ts';

/** When and how an item was captured, to be written down or changed. */
export function CapturedForm({ item }: { item: EvidenceItem }) {
  const { captured: texts, viewer } = useMessages('evidence');
  const { client } = useApi();
  const { busy, failure, run } = useAct();
  const { evidenceId, capturedAt, captureWay, captureNote } = item;
  const [value, setValue] = useState({ capturedAt, captureWay, captureNote });
  const note = lineSchema.safeParse(value.captureNote);
  const isSame =
    value.capturedAt === capturedAt &&
    value.captureWay === captureWay &&
    value.captureNote.trim() === captureNote;
  return (
    <Stack gap="xs">
      <MomentInput
        label={viewer.capturedAt}
        clearable
        value={value.capturedAt}
        onChange={(at) => setValue((before) => ({ ...before, capturedAt: at }))}
      />
      <CaptureFields value={value} onChange={(patch) => setValue((before) => ({ ...before, ...patch }))} />
      {isSame || !note.success ? null : (
        <Group>
          <BusyButton
            variant="default"
            busy={busy}
            onClick={() =>
              void run(
                () => client.evidence.changeCapture({ evidenceId, ...value, captureNote: note.data.trim() }),
                texts.saved,
              )
            }
          >
            {texts.save}
          </BusyButton>
        </Group>
      )}
      <ErrorNotice error={failure} texts={{ NOT_FOUND: viewer.gone }} />
    </Stack>
  );
}
