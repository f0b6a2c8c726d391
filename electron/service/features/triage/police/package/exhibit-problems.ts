import type { ExhibitProblem } from '../../../../../../shared/features/triage/police-model.ts';
import type { ToldExhibit } from './content-store.ts';

/** Damaged files by their number and name in the package. */
export function toExhibitProblems(
  exhibits: readonly Pick<ToldExhibit, 'evidenceId' | 'fileName'>[],
  damaged: readonly { readonly id: string; readonly problem: ExhibitProblem['problem'] }[],
): ExhibitProblem[] {
  return exhibits.flatMap(({ evidenceId, fileName }, index) => {
    const found = damaged.find(({ id }) => id === evidenceId);
    return found === undefined ? [] : [{ evidenceId, fileName, number: index + 1, problem: found.problem }];
  });
}
