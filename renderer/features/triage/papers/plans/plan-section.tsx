import { Anchor, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { useApi } from '../../../../port/api.tsx';
import { BusyButton } from '../../../../ui/busy-button.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useLanguage, useMessages } from '../../../../ui/language.tsx';
import { Loading } from '../../../../ui/loading.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import { useRefreshPapers } from '../use-refresh-papers.ts';
import { OlderVersions } from './older-versions.tsx';
import { PlanDraft } from './plan-draft.tsx';
import { PlanVersion } from './plan-version.tsx';

/** The step plan of a dossier (P 5.3): making it, its draft, the version that counts, those before it. */
export function PlanSection({ dossierId }: { dossierId: string }) {
  const { plan: texts } = useMessages('triage').papers;
  const { queries } = useApi();
  const { data, error } = useQuery(queries.triage.stepPlans.queryOptions({ input: { dossierId } }));
  return (
    <Section title={texts.title}>
      <Text size="sm" maw="44rem">
        {texts.intro}
      </Text>
      {data === undefined ? (
        error === null ? (
          <Loading />
        ) : (
          <ErrorNotice error={error} />
        )
      ) : (
        <Plans {...data} dossierId={dossierId} />
      )}
    </Section>
  );
}

type PlansProps = { readonly dossierId: string } & Awaited<
  ReturnType<ReturnType<typeof useApi>['client']['triage']['stepPlans']>
>;

function Plans({ dossierId, basis, draft, versions }: PlansProps) {
  const { plan: texts } = useMessages('triage').papers;
  const readOnly = useIsReadOnly();
  const [latest, ...older] = versions;
  if (basis === null) {
    return (
      <Group gap="sm">
        <Text>{texts.noDecision}</Text>
        <Anchor component={Link} to="?tab=triage&part=decision" underline="always">
          {texts.toDecision}
        </Anchor>
      </Group>
    );
  }
  const isNewer = latest !== undefined && latest.decisionId !== basis.decisionId;
  return (
    <Stack gap="md">
      {isNewer && draft === null ? <Text fw={600}>{texts.newer}</Text> : null}
      {draft === null || readOnly ? null : (
        <PlanDraft key={draft.planId} dossierId={dossierId} plan={draft} />
      )}
      {draft !== null || readOnly ? null : (
        <MakePlan
          dossierId={dossierId}
          language={latest?.language ?? null}
          isFirst={latest === undefined}
          isWanted={latest === undefined || isNewer}
        />
      )}
      {latest === undefined ? null : <PlanVersion dossierId={dossierId} plan={latest} />}
      <OlderVersions plans={older} />
    </Stack>
  );
}

type MakePlanProps = {
  readonly dossierId: string;
  /** Of the version before; null: there is none. */
  readonly language: Language | null;
  readonly isFirst: boolean;
  readonly isWanted: boolean;
};

function MakePlan({ dossierId, language: before, isFirst, isWanted }: MakePlanProps) {
  const { plan: texts } = useMessages('triage').papers;
  const { client } = useApi();
  const { language: ofScreen } = useLanguage();
  const labelId = useId();
  const making = useActThen(useRefreshPapers());
  const [language, setLanguage] = useState<Language>(before ?? ofScreen);
  return (
    <Stack gap="xs" align="flex-start">
      <ErrorNotice error={making.failure} texts={texts.errors} />
      <Group gap="md" align="flex-end">
        <div>
          <Text size="sm" fw={500} id={labelId} mb={4}>
            {texts.language}
          </Text>
          <SegmentedControl
            aria-labelledby={labelId}
            value={language}
            data={(['nl', 'en'] as const).map((value) => ({ value, label: texts.languages[value] }))}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'nl')}
          />
        </div>
        <BusyButton
          variant={isWanted ? 'filled' : 'default'}
          busy={making.busy}
          onClick={() =>
            void making.run(() => client.triage.draftStepPlan({ dossierId, language }), texts.made)
          }
        >
          {isFirst ? texts.make : texts.makeNext}
        </BusyButton>
      </Group>
    </Stack>
  );
}
