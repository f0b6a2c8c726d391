import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DecisionTree } from '../../../renderer/ui/decision-tree/decision-tree.tsx';
import { LanguageProvider } from '../../../renderer/ui/language.tsx';
import { walkTree } from '../../../shared/features/triage/walk-tree.ts';
import { messages } from '../../../shared/messages.ts';
import { shippedPack } from '../../support/shipped-pack.ts';
import { originsOf, situationOf } from '../../support/triage-situation.ts';

const { sections } = await shippedPack('university');
const walk = walkTree(sections, situationOf({ criticism: true }), originsOf('dossier'), {});
const texts = messages.nl.reference.tree;

/** The drawing as markup. */
function draw(props: Partial<Parameters<typeof DecisionTree>[0]>): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <LanguageProvider language="nl" onChange={() => undefined}>
        <DecisionTree sections={sections} walk={walk} label="Beslisboom" {...props} />
      </LanguageProvider>
    </MantineProvider>,
  );
}
const count = (markup: string, words: string) => markup.split(words).length - 1;

test('every question and answer is drawn, and what was walked says so in words too', () => {
  const markup = draw({});
  for (const { label } of sections.tree) expect(markup).toContain(`<strong>${label.nl}</strong>`);
  expect(count(markup, `(${texts.chosen})`)).toBe(walk.steps.length);
  // Of each step its question and its answer are marked, and the drawing itself.
  expect(count(markup, 'data-walked="true"')).toBe(2 * walk.steps.length + 1);
});

test('what was not walked can be left out, and what is said of a step stands at its answer', () => {
  const markup = draw({ onlyWalked: true, said: ({ node }) => `omdat ${node}` });
  expect(count(markup, '<strong>')).toBe(2);
  expect(markup).toContain('omdat danger');
  expect(markup).toContain('omdat criticism');
  expect(markup).toContain(texts.end);
});

test('a tree that nobody walked marks nothing, and shows all of itself whatever is asked', () => {
  const markup = draw({ walk: null, onlyWalked: true });
  expect(count(markup, '<strong>')).toBe(sections.tree.length);
  expect(markup).not.toContain('data-walked');
  expect(markup).not.toContain(texts.chosen);
});
