import { Assessed, type AssessedProps } from './assessed.tsx';
import { AttentionSection } from './attention-section.tsx';
import { ClocksSection } from './clocks-section.tsx';
import { DecidedLine } from './decided-line.tsx';
import { ExpertsSection } from './experts-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { ProposalSection } from './proposal-section.tsx';
import { RecognitionSection } from './recognition-section.tsx';

/** The part `severity` of triage on a dossier: how grave, why, how sure, and what that follows from. */
export function SeverityPart({ dossierId }: { dossierId: string }) {
  return <Assessed dossierId={dossierId} part={Severity} />;
}

function Severity({ dossierId, assessed }: AssessedProps) {
  return (
    <>
      <DecidedLine assessed={assessed} />
      <ProposalSection assessed={assessed} />
      <ClocksSection assessed={assessed} />
      <AttentionSection items={assessed.assessment.attentions} />
      <FactsSection dossierId={dossierId} assessed={assessed} />
      <RecognitionSection dossierId={dossierId} recognition={assessed.recognition} />
      <ExpertsSection dossierId={dossierId} experts={assessed.experts} />
    </>
  );
}
