import { Group, Stack, Text } from '@mantine/core';
import { ClockIcon } from '@phosphor-icons/react/dist/csr/Clock';
import type { ReactNode } from 'react';
import type { AssessedDossier, ComplaintClock } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { usePack } from '../../../ui/pack.tsx';
import { Section } from '../../../ui/section.tsx';
import { SourceLine } from '../../../ui/source-line.tsx';

/** Every term that runs: for a complaint (66 Sr), for the promised answer; and that a mandate is needed (164 Sv). */
export function ClocksSection({ assessed: { clocks, answerBy, assessment } }: { assessed: AssessedDossier }) {
  const { severity: texts } = useMessages('triage').assess;
  const moments = useMoments();
  const { pack, label } = usePack();
  const nothingRuns = answerBy === null && clocks.every(({ open }) => open === 0);
  return (
    <Section title={texts.clocks}>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {answerBy === null ? null : (
          <Line>{texts.answerBy(moments.date(answerBy), moments.relativeDay(answerBy))}</Line>
        )}
        {clocks.map((clock) => (
          <Line key={clock.offence} below={sourceOf(clock.offence)}>
            {sentence(clock)}
          </Line>
        ))}
        {nothingRuns ? <li>{<Text size="sm">{texts.noClocks}</Text>}</li> : null}
      </Stack>
      {clocks.some(({ open }) => open > 0) ? <Text size="sm">{texts.complaint}</Text> : null}
      {assessment.mandate ? <Text size="sm">{texts.mandate}</Text> : null}
    </Section>
  );

  /** How sure it is that the law asks for a complaint here. */
  function sourceOf(offence: string): ReactNode {
    const item = pack.sections.offences.find(({ id }) => id === offence);
    return item?.law === undefined ? null : <SourceLine item={item} />;
  }

  /** What became of the complaints; by how many incidents where that differs. */
  function outcomesOf({ settled, made, decidedNot }: ComplaintClock): readonly string[] {
    const counts = { made, decidedNot, untold: settled - made - decidedNot };
    const given = (['made', 'decidedNot', 'untold'] as const).filter((outcome) => counts[outcome] > 0);
    const words = texts.clockOutcomes;
    if (given.length === 1) return given.map((outcome) => words[outcome]);
    return given.map((outcome) => texts.clockOutcomeOf(words[outcome], counts[outcome]));
  }

  function sentence(clock: ComplaintClock): string {
    const { offence, open, late, knownAt, isAssumed, dueAt } = clock;
    const name = label('offences', offence);
    if (open === 0) return texts.clockSettled(name, outcomesOf(clock));
    const isOver = open === late;
    const term = isOver
      ? texts.clockLate(name, moments.date(dueAt))
      : texts.clock(name, moments.date(dueAt), moments.relativeDay(dueAt));
    // What is over is said beside what still can be done, and does not stand in its place.
    const others = isOver || late === 0 ? [] : [texts.clockOthersLate(late)];
    // Nobody wrote down when the person knew: it runs from when it happened, and that is what is said.
    const since = (isAssumed ? texts.clockAssumed : texts.clockKnown)(moments.date(knownAt));
    return [term, since, ...others].join(' ');
  }
}

function Line({ children, below }: { children: string; below?: ReactNode }) {
  return (
    <li>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <ClockIcon size={18} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />
        <Stack gap={0}>
          <Text size="sm">{children}</Text>
          {below}
        </Stack>
      </Group>
    </li>
  );
}
