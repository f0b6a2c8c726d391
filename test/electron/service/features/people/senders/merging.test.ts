import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SenderCertainty } from '../../../../../../shared/features/people/sender-model.ts';
import { createSenderVault, type SenderVault } from './sender-vault.ts';

let vault: SenderVault;
beforeAll(async () => {
  vault = await createSenderVault();
});
afterAll(() => vault.close());

function merge(keptId: string, mergedId: string, certainty: SenderCertainty = 'likely'): string {
  const fields = { keptId, mergedId, certainty, reason: 'Zelfde woorden, zelfde uur.', dossierId: null };
  return (vault.write('people.mergeSenders', fields) as { mergeId: string }).mergeId;
}

const split = (mergeId: string) => vault.write('people.splitSender', { mergeId });

/** Accounts of a dossier of their own, with one, two, three ... messages. */
function makeSenders(count: number): { dossierId: string; ids: string[] } {
  const dossierId = vault.addDossier();
  for (let index = 0; index < count; index += 1)
    for (let message = 0; message <= index; message += 1)
      vault.addMessage(dossierId, { sender: `@${dossierId}_${index}` });
  const ids = vault.senders(dossierId).map(({ senderId }) => senderId);
  return { dossierId, ids: ids.toReversed() };
}

test('two senders become one, as certain as somebody said, and two again when it is undone', () => {
  const { dossierId, ids } = makeSenders(3);
  const [one = '', two = '', three = ''] = ids;
  const first = merge(two, one, 'possible');
  expect(vault.senders(dossierId)).toMatchObject([
    { senderId: two, messages: 3, accounts: 2 },
    { senderId: three, messages: 3, accounts: 1 },
  ]);
  const second = merge(three, two, 'certain');
  expect(vault.sender(one, dossierId)).toMatchObject({
    senderId: three,
    accounts: [
      { senderId: one, certainty: 'possible', messages: 1 },
      { senderId: two, certainty: 'certain', messages: 2 },
      { senderId: three, certainty: null, messages: 3 },
    ].toSorted((account, other) => (account.senderId < other.senderId ? -1 : 1)),
    figures: { messages: 6 },
    merges: [
      { mergeId: second, undoneAt: null },
      { mergeId: first, certainty: 'possible', reason: 'Zelfde woorden, zelfde uur.' },
    ],
  });
  // In another order than they were made.
  split(first);
  expect(vault.senders(dossierId)).toMatchObject([
    { senderId: three, messages: 5, accounts: 2 },
    { senderId: one, messages: 1, accounts: 1 },
  ]);
  expect(vault.sender(one, dossierId).merges).toMatchObject([
    { mergeId: first, by: expect.stringMatching(/./) },
  ]);
  expect(vault.sender(one, dossierId).merges[0]?.undoneAt).not.toBeNull();
  split(second);
  expect(vault.senders(dossierId).map(({ messages }) => messages)).toEqual([3, 2, 1]);
});

test('what is one already is not merged again, and what was undone is not undone again', () => {
  const [one = '', two = ''] = makeSenders(2).ids;
  const mergeId = merge(one, two);
  const fields = { keptId: two, mergedId: one, certainty: 'certain', reason: 'x', dossierId: null };
  expect(vault.write('people.mergeSenders', fields)).toMatchObject({ code: 'ALREADY_ONE' });
  expect(vault.write('people.mergeSenders', { ...fields, mergedId: mergeId })).toMatchObject({
    code: 'NOT_FOUND',
  });
  split(mergeId);
  expect(split(mergeId)).toMatchObject({ code: 'NOT_FOUND' });
  expect(split(one)).toMatchObject({ code: 'NOT_FOUND' });
});

test('what was written of a merged account counts and shows in the dossier, and each has its own back when they are split', () => {
  const { dossierId, ids } = makeSenders(2);
  const [small = '', large = ''] = ids;
  const asked = Date.UTC(2020, 0, 1);
  const written = { perpetrator: 'troll', remarks: 'Belt ook.', askedToStopAt: asked };
  vault.write('people.changeSender', { senderId: small, dossierId, fields: written });
  expect(vault.sender(large, dossierId).figures.afterAsked).toBeNull();
  const mergeId = merge(large, small);
  const both = vault.sender(small, dossierId);
  expect(both.figures).toMatchObject({ messages: 3, afterAsked: 3 });
  expect(both.accounts.find(({ senderId }) => senderId === small)).toMatchObject({ about: written });
  expect(vault.senders(dossierId)).toMatchObject([{ senderId: large, perpetrator: 'troll' }]);
  // What is written from now on is written of the account that stands for both.
  const later = { perpetrator: 'opinion-maker', remarks: 'Stopt niet.', askedToStopAt: asked + 1 };
  vault.write('people.changeSender', { senderId: small, dossierId, fields: later });
  expect(vault.sender(large, dossierId)).toMatchObject({ about: later, figures: { afterAsked: 3 } });
  expect(vault.senders(dossierId)).toMatchObject([{ perpetrator: 'opinion-maker' }]);
  split(mergeId);
  expect(vault.sender(small, dossierId).about).toEqual(written);
  expect(vault.sender(large, dossierId).about).toEqual(later);
});

test('whatever is merged and split in whatever order, counts are the sum of the parts, what was written stays with its account, and after splitting all everybody is alone', () => {
  const step = fc.record({
    kind: fc.constantFrom('merge', 'merge', 'split'),
    one: fc.nat(1000),
    other: fc.nat(1000),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const { dossierId, ids } = makeSenders(6);
      const written = (id: string) => {
        const askedToStopAt = ids.indexOf(id) % 2 === 0 ? Date.UTC(2020, 0, 1 + ids.indexOf(id)) : null;
        return { perpetrator: null, remarks: `Over ${ids.indexOf(id)}`, askedToStopAt };
      };
      for (const senderId of ids)
        vault.write('people.changeSender', { senderId, dossierId, fields: written(senderId) });
      /** Merges that stand, as pairs of whoever was the sender then. */
      const standing = new Map<string, readonly [string, string]>();
      const groupOf = (id: string, seen = new Set([id])): Set<string> => {
        for (const pair of standing.values())
          if (pair.includes(id)) for (const next of pair) if (!seen.has(next)) groupOf(next, seen.add(next));
        return seen;
      };
      const check = () => {
        const rows = vault.senders(dossierId);
        const groups = new Set(ids.map((id) => [...groupOf(id)].toSorted().join()));
        expect(rows).toHaveLength(groups.size);
        for (const row of rows) {
          const group = [...groupOf(row.senderId)];
          const parts = group.map((id) => ids.indexOf(id) + 1);
          expect(row).toMatchObject({
            accounts: group.length,
            messages: parts.reduce((sum, part) => sum + part, 0),
          });
          for (const id of group) expect(vault.sender(id, dossierId).senderId).toBe(row.senderId);
          const { about, accounts, figures } = vault.sender(row.senderId, dossierId);
          const own = accounts.map((account) => [account.senderId, account.about ?? about]);
          expect(new Map(own as never)).toEqual(new Map(group.map((id) => [id, written(id)])));
          const isAsked = group.some((id) => written(id).askedToStopAt !== null);
          expect(figures.afterAsked).toBe(isAsked ? row.messages : null);
        }
      };
      for (const { kind, one, other } of steps) {
        const [kept = '', merged = ''] = [ids[one % 6], ids[other % 6]];
        const open = [...standing.keys()];
        const chosen = open[one % Math.max(1, open.length)];
        if (kind === 'split' && chosen !== undefined) {
          split(chosen);
          standing.delete(chosen);
        } else if (!groupOf(kept).has(merged)) {
          const roots = [
            vault.sender(kept, dossierId).senderId,
            vault.sender(merged, dossierId).senderId,
          ] as const;
          standing.set(merge(kept, merged), roots);
        }
        check();
      }
      for (const mergeId of [...standing.keys()].toSorted((a, b) => (a.slice(-3) < b.slice(-3) ? -1 : 1))) {
        split(mergeId);
        standing.delete(mergeId);
      }
      check();
      expect(vault.senders(dossierId).map(({ senderId }) => senderId)).toEqual(ids.toReversed());
    }),
    { numRuns: 20 },
  );
});
