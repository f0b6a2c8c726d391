import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../port/api.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { freshPaper, ShownPaper } from '../shown-paper.tsx';

/** Which paper is looked at; null: none. */
export type Previewed = 'plan' | 'talking' | null;

type PlanPreviewProps = {
  readonly planId: string;
  readonly shown: Previewed;
  readonly onShow: (shown: Previewed) => void;
};

/** The papers of a step plan as they are, when somebody asks to see them. */
export function PlanPreview({ planId, shown, onShow }: PlanPreviewProps) {
  const { plan: texts } = useMessages('triage').papers;
  const words = { plan: texts.preview, talking: texts.previewTalking };
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {(['plan', 'talking'] as const).map((paper) => (
          <Button
            key={paper}
            variant="default"
            aria-expanded={shown === paper}
            onClick={() => onShow(shown === paper ? null : paper)}
          >
            {shown === paper ? texts.previewClose : words[paper]}
          </Button>
        ))}
      </Group>
      {shown === null ? null : <Paper key={shown} planId={planId} paper={shown} />}
    </Stack>
  );
}

function Paper({ planId, paper }: { planId: string; paper: 'plan' | 'talking' }) {
  const { plan: texts } = useMessages('triage').papers;
  const { queries } = useApi();
  const { data, error } = useQuery(
    queries.triage.previewStepPlan.queryOptions({ input: { planId, paper }, ...freshPaper }),
  );
  return (
    <ShownPaper
      data={data}
      error={error}
      label={paper === 'plan' ? texts.previewLabel : texts.talkingLabel}
      busy={texts.previewBusy}
      errors={texts.errors}
    />
  );
}
