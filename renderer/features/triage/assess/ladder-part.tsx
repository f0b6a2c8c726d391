import { Text, VisuallyHidden } from '@mantine/core';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { useId } from 'react';
import type { TriageRules } from '../../../../shared/features/reference/model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import classes from './ladder-part.module.css';

type LadderPartProps = {
  readonly sections: Pick<TriageRules, 'ladder'>;
  /** Steps that fit this case. */
  readonly ladder: readonly string[];
};

/** The ladder for web care (P 2.2), the mildest step first: which steps fit, and who takes them. */
export function LadderPart({ sections, ladder }: LadderPartProps) {
  const { language } = useLanguage();
  const { tree: texts, rules } = useMessages('reference');
  const introId = useId();
  return (
    <>
      <Text size="sm" mb="xs" id={introId}>
        {texts.ladderIntro}
      </Text>
      <ol className={classes['ladder']} aria-labelledby={introId}>
        {sections.ladder.map((step) => {
          const fits = ladder.includes(step.id);
          return (
            <li key={step.id} className={classes['rung']} {...(fits ? { 'data-fits': true } : {})}>
              <span className={classes['mark']} aria-hidden>
                {fits ? <CheckIcon size={14} weight="bold" /> : null}
              </span>
              <div>
                <Text component="span" size="sm" fw={fits ? 600 : 400}>
                  {step.label[language]}
                  <VisuallyHidden> ({fits ? texts.fits : texts.fitsNot})</VisuallyHidden>
                </Text>
                {fits ? (
                  <Text size="sm">
                    {step.description[language]}{' '}
                    <Text component="span" inherit c="dimmed">
                      {rules.who[step.who]}
                    </Text>
                  </Text>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
