import { expect, test } from 'vitest';
import { filingContradiction } from '../../../../shared/features/triage/filing-contradiction.ts';

const [without, withReport] = [{ routes: ['internal'] }, { routes: ['internal', 'police'] }];

test.each([
  ['nobody decided', null, 'organisation', true, null],
  ['no report, and nobody chosen', without, undefined, false, null],
  ['no report, and none will be made', without, 'nobody', false, null],
  ['no report, and the organisation makes one', without, 'organisation', false, 'somebody-files'],
  ['no report, and the person makes one', without, 'person', false, 'somebody-files'],
  ['no report, and one was made', without, undefined, true, 'filed-anyway'],
  ['no report, one was made, and no more will be', without, 'nobody', true, 'filed-anyway'],
  ['a report, and nobody chosen', withReport, undefined, false, null],
  ['a report, and the organisation makes it', withReport, 'organisation', false, null],
  ['a report, and nobody makes it', withReport, 'nobody', false, 'nobody-files'],
  ['a report was made, and no more will be', withReport, 'nobody', true, null],
] as const)('%s', (_case, decision, filer, isFiled, expected) => {
  expect(filingContradiction(decision, { filer, isFiled })).toBe(expected);
});
