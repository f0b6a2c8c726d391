import { expect, test } from 'vitest';
import { messages } from '../../../../shared/messages.ts';

test('Today names no term of the police by a figure of its own: the pack says it, and the day stands beside it', () => {
  const { nl, en } = messages;
  const said = [nl, en].flatMap(({ today }) => [today.filing, today.feedback]);
  const figures = /\d|\b(?:een|twee|drie|veertien|one|two|three|fourteen)\b|dagen|weken|days|weeks/i;
  expect(said.filter((words) => figures.test(words))).toEqual([]);
});
