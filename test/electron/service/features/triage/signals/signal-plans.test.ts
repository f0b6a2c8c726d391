import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AccountHistory,
  accountsIn,
  accountsOf,
  askedToStop,
  formsStatement,
} from '../../../../../../electron/service/features/triage/signals/history-store.ts';
import { unmarkedOf } from '../../../../../../electron/service/features/triage/signals/marked-store.ts';
import {
  answersIn,
  openSignals,
} from '../../../../../../electron/service/features/triage/signals/signal-store.ts';
import { turnedBetween } from '../../../../../../electron/service/features/triage/signals/weigh-stale.ts';
import type { Sql } from '../../../../../../electron/service/storage/sql.ts';
import { createSignalVault, type SignalVault } from './signal-vault.ts';

let vault: SignalVault;
let dossierId = '';
beforeAll(async () => {
  vault = await createSignalVault();
  dossierId = vault.addDossier();
  for (let sender = 0; sender < 30; sender += 1)
    vault.addSeries(dossierId, { sender: `@nummer_${sender}`, count: 10, every: 9 });
  vault.weigh();
});
afterAll(() => vault.close());

function readsOf({ text, values }: Sql): string[] {
  const steps = vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values as string[]);
  return (steps as unknown as { detail: string }[])
    .map(({ detail }) => detail)
    .filter(
      (detail) =>
        /^(?:SCAN|SEARCH) /.test(detail) && !/ (?:asked|json_each|counted|other) /.test(`${detail} `),
    );
}

test('whoever wrote is counted out of indexes alone, no message is looked at', () => {
  expect(readsOf(accountsIn([{ dossierId, least: 2 }]))).toEqual([
    'SEARCH incidents USING COVERING INDEX incidents_by_sender (dossier_id=? AND sender_id>?)',
    // As many as people merged by hand.
    'SCAN sender_merges USING COVERING INDEX sender_merges_of_kept',
    'SCAN sender_merges USING COVERING INDEX sender_merges_of_merged',
    expect.stringMatching(/^SEARCH senders USING INDEX sqlite_autoindex_senders_1/),
  ]);
  const rootIds = vault.senders(dossierId).map(({ senderId }) => senderId);
  expect(readsOf(accountsOf(rootIds, [dossierId]))).toEqual([
    'SEARCH part USING COVERING INDEX senders_by_root (root_id=?)',
    expect.stringMatching(/^SEARCH incidents USING COVERING INDEX incidents_of_sender \(sender_id=\?/),
    expect.stringMatching(/^SEARCH senders USING INDEX sqlite_autoindex_senders_1/),
  ]);
});

test('forms, requests to stop, what waits and what is to be marked are found by their indexes', () => {
  const [account] = vault.db.all<AccountHistory>(accountsIn([{ dossierId, least: 1 }]));
  const forms = readsOf(formsStatement(account === undefined ? [] : [account], ['threat']));
  expect(forms.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  expect(readsOf(askedToStop([dossierId]))[0]).toBe(
    'SEARCH notes USING COVERING INDEX sender_notes_asked (dossier_id=?)',
  );
  expect(readsOf(answersIn(dossierId))[0]).toContain('USING INDEX stalking_answers_of_dossier');
  expect(readsOf(openSignals(50))[0]).toContain('USING INDEX stalking_signals_open');
  expect(readsOf(turnedBetween(0, 1))[0]).toContain('USING INDEX consents_by_purpose');
  expect(readsOf(unmarkedOf(dossierId, account?.rootId ?? ''))[0]).toContain('senders_by_root');
});
