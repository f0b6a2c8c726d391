import { expect, test } from 'vitest';
import { numberSignpost } from '../../../../renderer/features/reference/number-signpost.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

test.each(['university', 'party'] as const)('the signpost of %s can be followed on paper', async (id) => {
  const { signpost } = (await shippedPack(id)).sections;
  const { questions, outcomes, numbers } = numberSignpost(signpost);
  expect(questions[0]).toEqual({ number: 1, question: signpost.questions[0] });
  expect(signpost.start).toBe(signpost.questions[0]?.id);
  // Nothing is left out, and every number stands once.
  expect([questions.length, outcomes.length]).toEqual([signpost.questions.length, signpost.outcomes.length]);
  expect([...questions, ...outcomes].map(({ number }) => number)).toEqual(
    Array.from({ length: numbers.size }, (_, place) => place + 1),
  );
  for (const { number, question } of questions)
    for (const { to } of question.answers) {
      const next = numbers.get(to) ?? 0;
      // One reads on, never back.
      expect(next).toBeGreaterThan(number);
      expect([...questions, ...outcomes].find((place) => place.number === next)).toMatchObject(
        next > questions.length ? { outcome: { id: to } } : { question: { id: to } },
      );
    }
});

test('a signpost that begins elsewhere begins at 1, and what it leads back to has one number', () => {
  const words = { nl: 'x', en: 'x' };
  const question = (id: string, ...to: string[]) => ({
    id,
    text: words,
    source: 'own',
    answers: to.map((place) => ({ label: words, to: place })),
  });
  const outcome = { id: 'end', label: words, description: words, source: 'own', contacts: ['x'] };
  const { numbers } = numberSignpost({
    start: 'second',
    questions: [question('first', 'end', 'second'), question('second', 'end', 'first')],
    outcomes: [outcome],
  });
  expect([...numbers]).toEqual([
    ['second', 1],
    ['first', 2],
    ['end', 3],
  ]);
});
