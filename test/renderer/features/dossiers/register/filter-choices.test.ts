import { expect, test } from 'vitest';
import {
  filterBy,
  fromOption,
  toOption,
} from '../../../../../renderer/features/dossiers/register/filter-choices.ts';

test("choices of Luwte's own stand in the order in which they are offered, those of a pack as they were chosen", () => {
  expect(filterBy('due', ['none', 'late'])).toEqual({ due: ['late', 'none'] });
  expect(filterBy('severities', ['none', 'light', 'severe'])).toEqual({
    severities: ['severe', 'light', 'none'],
  });
  expect(filterBy('forms', ['threat', 'doxing'])).toEqual({ forms: ['threat', 'doxing'] });
});

test('what has none can be chosen, though a select knows no empty value', () => {
  expect(['', 'threat'].map(toOption).map(fromOption)).toEqual(['', 'threat']);
  expect(toOption('')).not.toBe('');
});
