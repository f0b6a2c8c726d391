import { useState } from 'react';
import type { AssessedDossier } from '../../../../shared/features/triage/assess-model.ts';
import { useApi } from '../../../port/api.tsx';
import { useAnnounce } from '../../../ui/announce.tsx';
import { ErrorNotice } from '../../../ui/errors.tsx';
import { keepFocus } from '../../../ui/keep-focus.ts';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { Section } from '../../../ui/section.tsx';
import { AnswerMenu } from './answer-menu.tsx';
import { TreePicture } from './tree-picture.tsx';
import { useRefreshTriage } from './use-assessment.ts';

/** The way through the decision tree, with where each answer came from, and another answer for whoever knows better. */
export function TreeSection({ dossierId, assessed }: { dossierId: string; assessed: AssessedDossier }) {
  const { route: texts, decision } = useMessages('triage').assess;
  const { client } = useApi();
  const { pack } = usePack();
  const announce = useAnnounce();
  const refresh = useRefreshTriage();
  const [failure, setFailure] = useState<unknown>(null);
  const answer = async (node: string, chosen: string | null, words: string) => {
    const giveBack = keepFocus();
    try {
      await client.triage.answerTree({ dossierId, node, answer: chosen });
      setFailure(null);
      await refresh();
      announce(words);
    } catch (error) {
      setFailure(error);
    }
    giveBack();
  };
  return (
    <Section title={texts.tree}>
      <ErrorNotice error={failure} texts={decision.errors} />
      <TreePicture
        sections={pack.sections}
        walk={assessed.assessment.walk}
        said={(step) => <AnswerMenu step={step} known={assessed.known} answer={answer} />}
      />
    </Section>
  );
}
