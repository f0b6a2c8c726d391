import { Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { lineSchema } from '../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../port/api.tsx';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useFieldSentence } from '../../../ui/field-error.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useAct } from '../use-act.ts';

/** Who collected an item, to be written down or changed. */
export function CollectedBy({ item: { evidenceId, collectedBy } }: { item: EvidenceItem }) {
  const { reading: texts, viewer } = useMessages('evidence');
  const { client } = useApi();
  const { busy, failure, run } = useAct();
  const sentence = useFieldSentence();
  const [typed, setTyped] = useState(collectedBy);
  const checked = lineSchema.safeParse(typed);
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label={texts.collectedBy}
          value={typed}
          error={checked.success ? null : sentence(checked.error.issues[0]?.message)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          style={{ flex: 1 }}
        />
        {typed === collectedBy || !checked.success ? null : (
          <BusyButton
            variant="default"
            busy={busy}
            onClick={() =>
              void run(
                () => client.evidence.changeCollector({ evidenceId, collectedBy: checked.data.trim() }),
                texts.collectorSaved,
              )
            }
          >
            {texts.changeCollector}
          </BusyButton>
        )}
      </Group>
      <ErrorNotice error={failure} texts={{ NOT_FOUND: viewer.gone }} />
    </Stack>
  );
}
