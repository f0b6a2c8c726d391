import { Stack } from '@mantine/core';
import type { EvidenceItem } from '../../../../shared/features/evidence/model.ts';
import { useApi } from '../../../port/api.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { useMessages } from '../../../ui/language.tsx';
import type { Act } from '../../../ui/use-act.ts';
import { ChooseAndAdd } from './choose-and-add.tsx';

type LinkEvidenceProps = { incidentId: string; items: readonly EvidenceItem[]; act: Act };

/** Puts an item that the dossier has already with an incident. */
export function LinkEvidence({ incidentId, items, act }: LinkEvidenceProps) {
  const { capture: texts, viewer } = useMessages('evidence');
  const { client } = useApi();
  const others = items.filter((item) => !item.incidentIds.includes(incidentId));
  if (others.length === 0) return <ErrorNotice error={act.failure} texts={{ NOT_FOUND: viewer.gone }} />;
  return (
    <Stack gap={4}>
      <ChooseAndAdd
        label={texts.link}
        description={texts.linkHint}
        nothing={texts.choose}
        choices={others.map(({ evidenceId, fileName }) => ({ value: evidenceId, label: fileName }))}
        busy={act.busy}
        onAdd={(evidenceId) =>
          void act.run(() => client.evidence.link({ evidenceId, incidentId }), texts.linked)
        }
      />
      <ErrorNotice error={act.failure} texts={{ NOT_FOUND: viewer.gone }} />
    </Stack>
  );
}
