import { Text } from '@mantine/core';
import type { Decision, DecisionDifferences } from '../../../../shared/features/triage/assess-model.ts';
import { useMessages } from '../../../ui/language.tsx';
import { PackOf, usePack } from '../../../ui/pack.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './assess.module.css';
import { DecisionView } from './decision-view.tsx';
import { FactChanges } from './fact-changes.tsx';

type Kept = { readonly decision: Decision; readonly differences: DecisionDifferences | null };

/** The decisions before the latest, the latest of them first, with what was otherwise than in the one before each. */
export function DecisionHistory({ earlier }: { earlier: readonly Kept[] }) {
  const { decision: texts } = useMessages('triage').assess;
  if (earlier.length === 0) return null;
  return (
    <Section title={texts.history}>
      <ol className={classes['plain']} aria-label={texts.history}>
        {earlier.map(({ decision, differences }) => (
          <li key={decision.decisionId} className={classes['item']}>
            <KeptDecision decision={decision} differences={differences} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** One decision and what was otherwise before it, in the words of the pack that counted then. */
export function KeptDecision({ decision, differences }: Kept) {
  return (
    <PackOf packId={decision.packId}>
      <DecisionView decision={decision} />
      <Differences decision={decision} differences={differences} />
    </PackOf>
  );
}

function Differences({ decision, differences }: Kept) {
  const { decision: texts } = useMessages('triage').assess;
  const { severity: grades } = useMessages('dossiers').look;
  const pack = usePack();
  if (differences === null) {
    return (
      <Text size="sm" c="dimmed">
        {texts.first}
      </Text>
    );
  }
  const { facts, severityBefore, proposalBefore, routesAdded, routesDropped, packChanged } = differences;
  const names = (routes: readonly string[]) => routes.map((route) => pack.label('routes', route)).join(', ');
  const lines = [
    severityBefore === null ? '' : texts.severityBefore(grades[severityBefore], grades[decision.severity]),
    proposalBefore === null
      ? ''
      : texts.proposalBefore(grades[proposalBefore], grades[decision.assessment.proposal.severity]),
    routesAdded.length === 0 ? '' : texts.routesAdded(names(routesAdded)),
    routesDropped.length === 0 ? '' : texts.routesDropped(names(routesDropped)),
    packChanged ? texts.packChanged : '',
  ].filter((line) => line !== '');
  return (
    <details>
      <summary className={classes['summary']}>{texts.differences}</summary>
      <ul className={classes['list']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <FactChanges changes={facts} />
        {lines.length === 0 && facts.length === 0 ? <li>{texts.noDifferences}</li> : null}
      </ul>
    </details>
  );
}
