import { Button, Menu, Text } from '@mantine/core';
import type { KnownFacts, TreeWalk } from '../../../../shared/features/triage/model.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { useIsReadOnly } from '../../../ui/read-only.tsx';
import { useFactWords } from './use-fact-words.ts';

type AnswerMenuProps = {
  readonly step: TreeWalk['steps'][number];
  /** The facts of the case, and where they come from. */
  readonly known: KnownFacts;
  readonly answer: (node: string, chosen: string | null, words: string) => Promise<void>;
};

/** Where the answer to a question of the tree came from, and a menu to answer it otherwise. */
export function AnswerMenu({ step, known, answer }: AnswerMenuProps) {
  const { route: texts } = useMessages('triage').assess;
  const { pack } = usePack();
  const { language } = useLanguage();
  const words = useFactWords();
  const readOnly = useIsReadOnly();
  const node = pack.sections.tree.find(({ id }) => id === step.node);
  if (node === undefined) return null;
  const question = node.label[language];
  const labelOf = (id: string) => node.answers.find((one) => one.id === id)?.label[language] ?? '';
  const isOwn = step.origin === 'person' && step.facts.length === 0;
  // Of all that was looked at, what makes the answer as sure as it is.
  const facts = step.facts
    .filter((fact) => known.origins[fact] === step.origin)
    .map((fact) => texts.factIs(words.label(fact), words.inline(fact, known.facts[fact])))
    .join('; ');
  const choose = (chosen: string | null) =>
    void answer(
      step.node,
      chosen,
      texts.answered(question, chosen === null ? texts.followFacts : labelOf(chosen)),
    );
  return (
    <>
      <Text component="span" size="sm" c="dimmed">
        {texts.answerFrom[step.origin](facts)}
        {isOwn && step.proposed !== null ? `. ${texts.proposed(labelOf(step.proposed))}` : ''}
      </Text>{' '}
      {readOnly ? null : (
        <Menu position="bottom-start" withInitialFocusPlaceholder={false} portalProps={{ target: '#main' }}>
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" aria-label={`${texts.answerOtherwise}: ${question}`}>
              {texts.answerOtherwise}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {isOwn ? <Menu.Item onClick={() => choose(null)}>{texts.followFacts}</Menu.Item> : null}
            {node.answers
              .filter(({ id }) => id !== step.answer)
              .map(({ id, label }) => (
                <Menu.Item key={id} onClick={() => choose(id)}>
                  {label[language]}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
