import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import type { Messages } from '../../../shared/messages.ts';
import { useMessages } from '../../ui/language.tsx';
import { DecisionPart } from './assess/decision-part.tsx';
import { RoutePart } from './assess/route-part.tsx';
import { SeverityPart } from './assess/severity-part.tsx';
import { PapersPart } from './papers/papers-part.tsx';
import { PolicePart } from './police/police-part.tsx';
import { SignalsPart } from './signals/signals-part.tsx';

/** In the order in which a case is worked through. */
const parts: Readonly<Record<keyof Messages['triage']['parts'], ComponentType<{ dossierId: string }>>> = {
  severity: SeverityPart,
  route: RoutePart,
  decision: DecisionPart,
  signals: SignalsPart,
  police: PolicePart,
  papers: PapersPart,
};
const ids = Object.keys(parts) as readonly (keyof typeof parts)[];

/** The tab of triage on a dossier; the address says which of its parts is open (`?tab=triage&part=`). */
export function TriagePanel({ dossierId }: { dossierId: string }) {
  const { parts: labels, partsLabel } = useMessages('triage');
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('part');
  return (
    <Tabs
      value={ids.find((id) => id === wanted) ?? 'severity'}
      variant="pills"
      keepMounted={false}
      // Another part is another address, but no step back: "back" leaves the dossier.
      onChange={(part) => setSearch({ tab: 'triage', part: part ?? 'severity' }, { replace: true })}
    >
      <Tabs.List aria-label={partsLabel} mb="md">
        {ids.map((id) => (
          <Tabs.Tab key={id} value={id}>
            {labels[id]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {ids.map((id) => {
        const Part = parts[id];
        return (
          <Tabs.Panel key={id} value={id}>
            <Part dossierId={dossierId} />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
