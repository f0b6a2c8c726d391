import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import type { FactName, SeverityReason } from '../../../../shared/features/triage/model.ts';
import { reasonText } from '../../../../shared/features/triage/reason-text.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { Section } from '../../../ui/section.tsx';
import { SeverityLabel } from '../../../ui/severity-label.tsx';
import classes from './assess.module.css';
import { factControls, factFieldId } from './fact-controls.ts';
import { FactorBars } from './factor-bars.tsx';
import { groupChanges } from './group-changes.ts';
import { useFactWords } from './use-fact-words.ts';

/** What the rules propose: the grade, its four factors, the reasons by weight, what would change it, how sure it is. */
export function ProposalSection({ assessed: { assessment, known } }: { assessed: AssessedDossier }) {
  const { assess, rules } = useMessages('triage');
  const texts = assess.severity;
  const { severity: grades } = useMessages('dossiers').look;
  const { pack } = usePack();
  const { language } = useLanguage();
  const words = useFactWords();
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  // "At least" the most there is, or "at most" the least, is just that.
  const isEnd = (fact: FactName, values: readonly string[]) => {
    const choices = words.choices(fact);
    return [choices.at(0), choices.at(-1)].some((choice) => choice?.value === values[0]);
  };
  // A name out of a list can hold a comma or an "or" itself.
  const named = (fact: FactName, value: string) =>
    factControls[fact] === 'items' ? `‘${words.inline(fact, value)}’` : words.inline(fact, value);
  const { proposal, note } = assessment;
  const { certainty, unknown, changes, reasons } = proposal;
  const grade = pack.sections.severities.find(({ id }) => id === proposal.severity);
  return (
    <Section title={texts.proposal}>
      <Text className={classes['grade']} component="div">
        <SeverityLabel severity={proposal.severity} />
      </Text>
      {note === null ? (
        <Text size="sm">{grade?.description[language]}</Text>
      ) : (
        <div className={classes['quote']}>
          <Text fw={600}>{texts.criticism}</Text>
          <Text size="sm">{texts.criticismText}</Text>
        </div>
      )}
      <div className={classes['columns']}>
        <Stack gap="md">
          <FactorBars factors={proposal.factors} origins={known.origins} />
          <div>
            <Title order={3} size="h5" mb={4}>
              {texts.certainty}
            </Title>
            <Text size="sm">{texts.certainties[certainty]}</Text>
            {unknown.length === 0 ? null : (
              <Text size="sm">
                {texts.ask}{' '}
                {unknown.map((fact, index) => (
                  <span key={fact}>
                    {index === 0 ? '' : ', '}
                    <Anchor
                      component="button"
                      type="button"
                      inherit
                      underline="always"
                      onClick={() => document.getElementById(factFieldId(fact))?.focus()}
                    >
                      {words.label(fact)}
                    </Anchor>
                  </span>
                ))}
              </Text>
            )}
          </div>
        </Stack>
        <Stack gap="md">
          <div>
            <Title order={3} size="h5" mb={4}>
              {texts.reasons}
            </Title>
            {reasons.length === 0 ? (
              <Text size="sm">{texts.noReasons}</Text>
            ) : (
              <ol className={classes['list']} aria-label={texts.reasonsHint}>
                {reasons.map((reason) => (
                  <li key={keyOf(reason)}>{sentence(reason)}</li>
                ))}
              </ol>
            )}
          </div>
          {note !== null ? null : (
            <div>
              <Title order={3} size="h5" mb={4}>
                {texts.changes}
              </Title>
              {changes.length === 0 ? (
                <Text size="sm">{texts.noChanges}</Text>
              ) : (
                <ul className={classes['list']}>
                  {groupChanges(changes).map(({ fact, how, values, severity }) => (
                    <li key={`${fact} ${how} ${severity}`}>
                      {texts.change(
                        texts.changeHow[isEnd(fact, values) ? 'is' : how](
                          words.label(fact),
                          either.format(values.map((value) => named(fact, value))),
                        ),
                        grades[severity],
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </Stack>
      </div>
    </Section>
  );

  function sentence(reason: SeverityReason): string {
    const words = reasonText(pack.sections, reason, language, rules);
    return reason.kind === 'floor' ? texts.floor(grades[reason.at], words) : words;
  }
}

function keyOf(reason: SeverityReason): string {
  switch (reason.kind) {
    case 'criticism':
      return reason.kind;
    case 'floor':
      return reason.floor;
    case 'level':
      return reason.factor;
  }
}
