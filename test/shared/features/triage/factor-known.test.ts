import { expect, test } from 'vitest';
import { isFactorKnown } from '../../../../shared/features/triage/factor-known.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { originsOf } from '../../../support/triage-situation.ts';

const { severity } = (await shippedPack('university')).sections;
const levels = severity.find(({ id }) => id === 'impact')?.levels ?? [];

test('what nobody said of the impact is not known, however many messages were counted', () => {
  expect(isFactorKnown(levels, originsOf('assumed', { messages: 'dossier' }))).toBe('none');
  expect(isFactorKnown(levels, originsOf('assumed', { reach: 'dossier' }))).toBe('some');
  expect(isFactorKnown(levels, originsOf('dossier'))).toBe('all');
});
