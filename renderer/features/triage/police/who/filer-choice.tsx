import { useMessages } from '../../../../ui/language.tsx';
import { PackOf } from '../../../../ui/pack.tsx';
import { ChooseFiler } from '../../assess/choose-filer.tsx';
import { useAssessment } from '../../assess/use-assessment.ts';

type FilerChoiceProps = {
  readonly dossierId: string;
  readonly onChosen?: () => void;
};

/** Chooses who makes the reports of a dossier. Where its pack has no rules of triage there is no norm to deviate from. */
export function FilerChoice({ dossierId, onChosen = () => undefined }: FilerChoiceProps) {
  const { route: texts } = useMessages('triage').assess;
  const { data: assessed, isPending } = useAssessment(dossierId);
  if (isPending) return null;
  return (
    <PackOf packId={assessed?.packId ?? null}>
      <ChooseFiler
        dossierId={dossierId}
        isNorm={(assessed?.explainFiler ?? []).length > 0}
        onChosen={onChosen}
      >
        {texts.filerAgain}
      </ChooseFiler>
    </PackOf>
  );
}
