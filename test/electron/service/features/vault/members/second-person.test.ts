import { describe, expect, test, vi } from 'vitest';
import { secondPersonsOf } from '../../../../../../electron/service/features/vault/api.ts';
import { createSecondPersons } from '../../../../../../electron/service/features/vault/members/second-person.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { passphrase } from '../../../../../support/start-service.ts';
import { addPerson, samsPassphrase } from './sample-members.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();

describe('a second person', () => {
  const persons = () => {
    const clock = { monotonic: 0 };
    let count = 0;
    const newId = () => `proof-${count++}`;
    return {
      clock,
      ...createSecondPersons({ newId, clock: { now: () => 0, monotonic: () => clock.monotonic } }),
    };
  };

  test('serves one act', () => {
    const { prove, take } = persons();
    const { proofId, expiresInSeconds } = prove('sam');
    expect(expiresInSeconds).toBe(600);
    expect(take('another')).toBeNull();
    expect(take(proofId)).toBe('sam');
    expect(take(proofId)).toBeNull();
  });

  test('holds for ten minutes', () => {
    const { prove, take, clock } = persons();
    const [early, late] = [prove('sam'), prove('sam')];
    clock.monotonic = 599_999;
    expect(take(early.proofId)).toBe('sam');
    clock.monotonic = 600_000;
    expect(take(late.proofId)).toBeNull();
  });

  test('is known to every slice of one service, and to no other', () => {
    const { deps } = vault();
    const [here, elsewhere] = [{ deps }, { deps }];
    const { proofId } = secondPersonsOf(here).prove('sam');
    expect(secondPersonsOf(elsewhere).take(proofId)).toBeNull();
    expect(secondPersonsOf(here).take(proofId)).toBe('sam');
  });

  test('is nobody once the slot is gone', () => {
    const { prove, take, forget } = persons();
    const [sam, robin] = [prove('sam'), prove('robin')];
    forget('sam');
    expect([take(sam.proofId), take(robin.proofId)]).toEqual([null, 'robin']);
  });
});

describe('proving to be a second person', () => {
  test('takes another slot and its own passphrase', async () => {
    const { client } = vault();
    const samsSlot = await addPerson(vault());
    const ownSlot = (await client.vault.status()).vault?.member.slotId ?? '';
    const prove = (slotId: string, words: string) =>
      client.vault.proveSecondPerson({ slotId, passphrase: words });
    expect(await prove(samsSlot, samsPassphrase)).toEqual({
      proofId: expect.any(String),
      expiresInSeconds: 600,
    });
    expect(await refusalOf(prove(samsSlot, passphrase))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await refusalOf(prove(ownSlot, passphrase))).toMatchObject({ code: 'OWN_SLOT' });
    const nobody = '0190a0a0-0000-7000-8000-00000000dead';
    expect(await refusalOf(prove(nobody, samsPassphrase))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
