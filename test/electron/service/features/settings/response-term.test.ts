import { expect, test } from 'vitest';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { shareVault } from '../../../../support/share-vault.ts';

const vault = shareVault();

test('the term for an answer is the pack’s until the organisation chooses, and again when it says so', async () => {
  const { settings } = vault().client;
  expect(await settings.responseTerm()).toEqual({ term: null });
  const term = { days: 3, count: 'calendar' } as const;
  expect(await settings.changeResponseTerm({ term })).toEqual({ term });
  expect(await settings.responseTerm()).toEqual({ term });
  expect(await settings.changeResponseTerm({ term: null })).toEqual({ term: null });
  expect(await settings.responseTerm()).toEqual({ term: null });
  const refused = await refusalOf(settings.changeResponseTerm({ term: { days: 61, count: 'working' } }));
  expect(refused.code).toBe('INPUT_REFUSED');
});
