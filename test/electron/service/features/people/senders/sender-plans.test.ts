import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  mergesOf,
  takingOut,
} from '../../../../../../electron/service/features/people/senders/merge-store.ts';
import {
  listSenders,
  senderChoices,
  senderPage,
} from '../../../../../../electron/service/features/people/senders/sender-list-store.ts';
import { notesOf } from '../../../../../../electron/service/features/people/senders/sender-notes-store.ts';
import {
  messagePage,
  occurrences,
  sendersLike,
} from '../../../../../../electron/service/features/people/senders/sender-page-store.ts';
import { senderWithKey } from '../../../../../../electron/service/features/people/senders/sender-store.ts';
import type { Sql } from '../../../../../../electron/service/storage/sql.ts';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { createSenderVault, type SenderVault } from './sender-vault.ts';

let vault: SenderVault;
let dossierId = '';
let senderId = '';
beforeAll(async () => {
  vault = await createSenderVault();
  dossierId = vault.addDossier();
  for (let count = 0; count < 400; count += 1)
    vault.addMessage(dossierId, {
      sender: `@veel_${count % 80}`,
      occurredAt: Date.UTC(2026, 0, 1) + count * 3_600_000,
    });
  senderId = listSenders(vault.db, { dossierId, text: '', offset: 0, limit: 1 }).senders[0]?.senderId ?? '';
});
afterAll(() => vault.close());

function planOf({ text, values }: Sql): string[] {
  const steps = vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values as string[]);
  return (steps as unknown as { detail: string }[]).map(({ detail }) => detail);
}

const readsOf = (plan: readonly string[], table: string) =>
  plan.filter((step) => new RegExp(`^(?:SCAN|SEARCH) ${table}\\b`).test(step));

test('a list of senders is counted out of an index alone', () => {
  const inDossier = planOf(senderPage({ dossierId, text: '', offset: 0, limit: 200 }));
  expect(readsOf(inDossier, 'incidents')).toEqual([
    'SEARCH incidents USING COVERING INDEX incidents_by_sender (dossier_id=? AND sender_id>?)',
    'SEARCH incidents USING COVERING INDEX incidents_of_sender (sender_id=?)',
  ]);
  const everywhere = planOf(senderPage({ dossierId: null, text: '', offset: 0, limit: 200 }));
  expect(readsOf(everywhere, 'incidents')).toEqual([
    expect.stringMatching(/^(?:SCAN|SEARCH) incidents USING COVERING INDEX incidents_of_sender/),
    'SEARCH incidents USING COVERING INDEX incidents_of_sender (sender_id=?)',
  ]);
});

test('the messages of a sender are found by its accounts, and none is looked at to count them', () => {
  for (const asked of [dossierId, null]) {
    const plan = planOf(occurrences(senderId, asked));
    expect(readsOf(plan, 'senders')).toEqual(['SEARCH senders USING INDEX senders_by_root (root_id=?)']);
    expect(readsOf(plan, 'incidents')[0]).toMatch(
      /^SEARCH incidents USING COVERING INDEX incidents_\w+_sender \(/,
    );
    expect(readsOf(plan, 'incident_forms')[0]).toMatch(/PRIMARY KEY|AUTOINDEX|INDEX/);
  }
  const page = planOf(messagePage({ rootId: senderId, dossierId, offset: 0, limit: 50 }));
  expect(readsOf(page, 'incidents')).toEqual([
    'SEARCH incidents USING COVERING INDEX incidents_by_sender (dossier_id=? AND sender_id=?)',
    expect.stringMatching(/^SEARCH incidents USING INDEX sqlite_autoindex_incidents_1 \(incident_id=\?\)/),
  ]);
});

test('senders that begin so are a range of an index, accounts and words of the dossier apart', () => {
  const query = { platform: 'x', start: 'veel', dossierIds: [dossierId], here: dossierId };
  const plan = planOf(sendersLike(query));
  expect(readsOf(plan, 'senders')).toEqual([
    'SEARCH senders USING INDEX senders_by_handle (platform=? AND handle>? AND handle<?)',
    'SEARCH senders USING INDEX senders_by_words (dossier_id=? AND platform=? AND handle>? AND handle<?)',
  ]);
  for (const step of readsOf(plan, 'incidents'))
    expect(step).toMatch(/^SEARCH incidents EXISTS USING COVERING INDEX incidents_\w+ \(/);
});

test('the record of an account or of words is found by an index', () => {
  const key = { platform: 'x', handle: 'veel_1' };
  expect(planOf(senderWithKey({ ...key, dossierId: null }))).toEqual([
    'SEARCH senders USING INDEX senders_by_handle (platform=? AND handle=?)',
  ]);
  expect(planOf(senderWithKey({ ...key, dossierId }))).toEqual([
    'SEARCH senders USING INDEX senders_by_words (dossier_id=? AND platform=? AND handle=?)',
  ]);
});

test('what was written of a sender is found by its accounts', () => {
  expect(readsOf(planOf(notesOf(senderId)), 'sender_notes')).toEqual([
    'SEARCH sender_notes USING PRIMARY KEY (sender_id=?)',
  ]);
});

test('senders to merge with are counted out of an index alone', () => {
  for (const dossierIds of [[dossierId], null]) {
    const query = { rootId: senderId, dossierIds, here: dossierIds === null ? null : dossierId, text: '' };
    for (const step of readsOf(planOf(senderChoices(query)), 'incidents'))
      expect(step).toMatch(/^(?:SCAN|SEARCH) incidents USING COVERING INDEX incidents_\w+_sender/);
  }
});

test('messages that are to be linked are found by an index that holds nothing else', () => {
  const plan = planOf(sql`
    SELECT incident_id AS incidentId, platform, sender AS text FROM incidents
    WHERE sender_id IS NULL AND sender <> '' AND incident_id > ${''} ORDER BY incident_id LIMIT ${100}`);
  expect(plan).toEqual([
    expect.stringMatching(/^SEARCH incidents USING INDEX incidents_unlinked \(incident_id>\?\)/),
  ]);
});

test('merges are found by either side, and whatever hangs below one without looking at all', () => {
  expect(readsOf(planOf(mergesOf(senderId)), 'sender_merges').toSorted()).toEqual([
    'SEARCH sender_merges USING INDEX sender_merges_of_kept (kept_id=?)',
    'SEARCH sender_merges USING INDEX sender_merges_of_merged (merged_id=?)',
  ]);
  const below = planOf(takingOut(senderId));
  expect(readsOf(below, 'sender_merges')).toEqual([
    'SEARCH sender_merges USING INDEX sender_merges_of_kept (kept_id=?)',
  ]);
  expect(readsOf(below, 'senders')[0]).toMatch(/sqlite_autoindex_senders_1 \(sender_id=\?\)/);
});
