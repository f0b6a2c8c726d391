import { expect, test } from 'vitest';
import { letterStepSchema } from '../../../../shared/features/triage/papers-model.ts';
import { messages } from '../../../../shared/messages.ts';

test.each(['nl', 'en'] as const)(
  'in %s, what a day does not fit in with is named: every step of a letter can be it',
  (language) => {
    const { errors, step } = messages[language].triage.papers.letter;
    const unnamed = letterStepSchema.options.filter(
      (kind) => !errors.STEP_OUT_OF_ORDER.includes(step.kinds[kind].toLowerCase()),
    );
    expect(unnamed).toEqual([]);
  },
);
