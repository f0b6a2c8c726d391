import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { StepPlan } from '../../../../../shared/features/triage/papers-model.ts';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { PlanPreview, type Previewed } from './plan-preview.tsx';
import { VersionFacts } from './version-facts.tsx';

/** Versions of before, to look back at what the person was told. */
export function OlderVersions({ plans }: { plans: readonly StepPlan[] }) {
  const { plan: texts } = useMessages('triage').papers;
  const [isOpen, setOpen] = useState(false);
  if (plans.length === 0) return null;
  return (
    <Stack gap="md" align="flex-start">
      <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {texts.older} ({plans.length})
      </Button>
      {isOpen ? plans.map((plan) => <OldVersion key={plan.planId} plan={plan} />) : null}
    </Stack>
  );
}

function OldVersion({ plan }: { plan: StepPlan }) {
  const { plan: texts } = useMessages('triage').papers;
  const moments = useMoments();
  const [previewed, setPreviewed] = useState<Previewed>(null);
  return (
    <Stack gap="xs" w="100%">
      <Text fw={600}>
        {texts.version(plan.version ?? 0)}, {texts.settledOn(moments.date(plan.settledAt ?? plan.createdAt))}
      </Text>
      <VersionFacts plan={plan} />
      <PlanPreview planId={plan.planId} shown={previewed} onShow={setPreviewed} />
    </Stack>
  );
}
