import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StepPlan } from '../../../../../shared/features/triage/papers-model.ts';
import { useApi } from '../../../../port/api.tsx';
import { useDrawer } from '../../../../ui/drawer.tsx';
import { ErrorNotice } from '../../../../ui/errors.tsx';
import { useMessages } from '../../../../ui/language.tsx';
import { useMoments } from '../../../../ui/moments.ts';
import { usePack } from '../../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../../ui/read-only.tsx';
import { useActThen } from '../../../../ui/use-act.ts';
import { useDoneNotice } from '../../../../ui/use-done-notice.ts';
import classes from '../papers.module.css';
import { SavePaper } from '../save-paper.tsx';
import { useRefreshPapers } from '../use-refresh-papers.ts';
import { ChoicesForm } from './choices-form.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { PlanPreview, type Previewed } from './plan-preview.tsx';
import { VersionFacts } from './version-facts.tsx';

/** The version that counts: look at it, save it, hand it over, write down what the person chose. */
export function PlanVersion({ dossierId, plan }: { dossierId: string; plan: StepPlan }) {
  const { plan: texts } = useMessages('triage').papers;
  const { client, queries } = useApi();
  const { label } = usePack();
  const moments = useMoments();
  const readOnly = useIsReadOnly();
  const drawer = useDrawer();
  const act = useActThen(useRefreshPapers());
  const say = useDoneNotice();
  const dossier = useQuery(queries.dossiers.get.queryOptions({ input: { dossierId } }));
  const [previewed, setPreviewed] = useState<Previewed>(null);
  // Which one stays known while the dialog goes: it gives focus back to what opened it.
  const [saving, setSaving] = useState({ paper: 'plan' as NonNullable<Previewed>, opened: false });
  const { planId } = plan;
  const version = plan.version ?? 0;
  const code = dossier.data?.code ?? '';

  const handOver = () =>
    drawer.open({
      title: texts.handOver.title,
      content: (
        <HandOverForm
          planId={planId}
          save={async (handedOver) => {
            await client.triage.handOverStepPlan({ planId, ...handedOver });
            await act.run(async () => undefined, texts.handOver.saved);
            drawer.close();
          }}
        />
      ),
    });
  const answer = () =>
    drawer.open({
      title: texts.choices.title,
      size: '40rem',
      content: (
        <ChoicesForm
          plan={plan}
          save={async (answered) => {
            const { consents, actions, open } = await client.triage.answerChoices({ planId, ...answered });
            await act.run(async () => undefined, texts.choices.heading);
            drawer.close();
            const names = open.map((item) => label('actions', item)).join('; ');
            const saved = texts.choices.saved(consents, actions);
            say(names === '' ? saved : `${saved} ${texts.choices.stillOpen(names)}`);
          }}
        />
      ),
    });

  return (
    <section aria-labelledby={`version-${planId}`} className={classes['paper']}>
      <Stack gap="sm">
        <Title order={3} size="h5" id={`version-${planId}`}>
          {texts.version(version)}
        </Title>
        <Text size="sm" c="dimmed">
          {[
            texts.settledOn(moments.date(plan.settledAt ?? plan.createdAt)),
            ...(plan.hearBy === null ? [] : [texts.hearsBy(plan.contact.name, moments.date(plan.hearBy))]),
          ].join('. ')}
        </Text>
        <VersionFacts plan={plan} />
        <ErrorNotice error={act.failure} texts={texts.errors} />
        <PlanPreview planId={planId} shown={previewed} onShow={setPreviewed} />
        <Group gap="xs">
          <Button variant="default" onClick={() => setSaving({ paper: 'plan', opened: true })}>
            {texts.save.plan}
          </Button>
          <Button variant="default" onClick={() => setSaving({ paper: 'talking', opened: true })}>
            {texts.save.talking}
          </Button>
          {readOnly ? null : (
            <>
              <Button variant={plan.handOvers.length === 0 ? 'filled' : 'default'} onClick={handOver}>
                {texts.handOver.open}
              </Button>
              <Button variant="default" onClick={answer}>
                {texts.choices.open}
              </Button>
            </>
          )}
        </Group>
        <SavePaper
          opened={saving.opened}
          texts={
            saving.paper === 'talking' ? { ...texts.saving, title: texts.saving.titleTalking } : texts.saving
          }
          errors={texts.errors}
          suggestedName={
            saving.paper === 'talking'
              ? texts.saving.suggestedTalking(code, version)
              : texts.saving.suggested(code, version)
          }
          save={(format, place) =>
            client.triage.saveStepPlan({ planId, paper: saving.paper, format, ...place })
          }
          onClose={() => setSaving({ ...saving, opened: false })}
        />
      </Stack>
    </section>
  );
}
