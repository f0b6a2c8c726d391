import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { isFactorKnown } from '../../../../shared/features/triage/factor-known.ts';
import type { KnownFacts, SeverityProposal } from '../../../../shared/features/triage/model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import classes from './assess.module.css';

type FactorBarsProps = {
  readonly factors: SeverityProposal['factors'];
  /** Where the facts of the case come from. */
  readonly origins: KnownFacts['origins'];
};

/** The four factors of P 1.3 as small bars: how far each goes of what it can weigh, and in words; unknown is said so. */
export function FactorBars({ factors, origins }: FactorBarsProps) {
  const { severity: texts } = useMessages('triage').assess;
  const { pack, label } = usePack();
  const { language } = useLanguage();
  const headingId = useId();
  return (
    <div>
      <Title order={3} size="h5" mb={4} id={headingId}>
        {texts.factors}
      </Title>
      <ul className={classes['bars']} aria-labelledby={headingId}>
        {factors.map(({ factor, level, points, most }) => {
          const levels = pack.sections.severity.find(({ id }) => id === factor)?.levels ?? [];
          const told = levels.find(({ id }) => id === level)?.label[language] ?? texts.unknownLevel;
          const isKnown = isFactorKnown(levels, origins);
          // The lightest level is also what counts as long as nobody said anything.
          const levelLabel =
            points > 0 || isKnown === 'all'
              ? told
              : isKnown === 'none'
                ? texts.notKnownYet
                : texts.asFarAsKnown(told);
          const name = label('severity', factor);
          return (
            <li key={factor}>
              <div aria-hidden className={classes['barWords']}>
                <Text size="sm" fw={600}>
                  {name}
                </Text>
                <Text size="sm">{levelLabel}</Text>
              </div>
              <div
                role="img"
                aria-label={texts.factor(name, levelLabel, points, most)}
                className={classes['track']}
              >
                <div
                  className={classes['fill']}
                  style={{ inlineSize: `${most === 0 ? 0 : (100 * Math.min(points, most)) / most}%` }}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
