import { Assessed, type AssessedProps } from './assessed.tsx';
import { FilerSection } from './filer-section.tsx';
import { LadderSection } from './ladder-section.tsx';
import { NormsSection } from './norms-section.tsx';
import { RoutesSection } from './routes-section.tsx';
import { TreeSection } from './tree-section.tsx';

/** The part `route` of triage on a dossier: where it goes and why, who files, which step of the ladder. */
export function RoutePart({ dossierId }: { dossierId: string }) {
  return <Assessed dossierId={dossierId} part={Route} />;
}

function Route({ dossierId, assessed }: AssessedProps) {
  const { assessment } = assessed;
  const { police, walk } = assessment;
  const asksWhoFiles =
    police !== 'none' || assessed.filers.length > 0 || walk.routes.some(({ route }) => route === 'police');
  return (
    <>
      <RoutesSection dossierId={dossierId} assessment={assessment} />
      <NormsSection assessed={assessed} />
      {asksWhoFiles ? <FilerSection dossierId={dossierId} assessed={assessed} /> : null}
      <TreeSection dossierId={dossierId} assessed={assessed} />
      <LadderSection ladder={assessed.assessment.ladder} />
    </>
  );
}
