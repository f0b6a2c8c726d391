import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectTrail } from '../../../../../../electron/service/features/vault/audit/collect-trail.ts';
import {
  readActions,
  readTrail,
} from '../../../../../../electron/service/features/vault/audit/trail-store.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { createReadableDb, type ReadableDb } from '../../../../../../electron/service/storage/connection.ts';
import type { Sql } from '../../../../../../electron/service/storage/sql.ts';
import type { AuditFilter } from '../../../../../../shared/features/vault/audit-model.ts';
import { sampleVault } from '../../../../../support/sample-vault.ts';
import { sampleDossier } from '../../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';
import { readCsv } from '../../../documents/read-csv.ts';
import { began, fillTrail, members, wrong } from './fill-trail.ts';

const ENTRIES = 200_000;
const DAY = 86_400_000;
const everything: AuditFilter = { actions: [], object: '', slotId: null, from: null, until: null };

let vault: VaultDatabase;
let code = '';

beforeAll(() => {
  vault = createVaultDatabase();
  code = (vault.write('dossiers.create', sampleDossier) as { readonly code: string }).code;
  fillTrail(vault, ENTRIES);
});
afterAll(() => vault.close());

/** A page, and the plans of all statements that brought it. */
function look(filter: Partial<AuditFilter>, before: number | null = null) {
  const plans: string[][] = [];
  const values: unknown[] = [];
  const real = createReadableDb(vault.database);
  const seen = ({ text, values: bound }: Sql) => {
    values.push(...bound);
    const steps = vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(bound as string[]);
    plans.push(steps.map((step) => String((step as { readonly detail: unknown }).detail)));
  };
  const db: ReadableDb = {
    all<Row extends object>(statement: Sql) {
      seen(statement);
      return real.all<Row>(statement);
    },
    get<Row extends object>(statement: Sql) {
      seen(statement);
      return real.get<Row>(statement);
    },
  };
  const page = readTrail(db, { ...everything, ...filter }, { before, limit: 100 });
  return { ...page, values, steps: plans.flat(), sequences: page.entries.map(({ sequence }) => sequence) };
}

/** Sequence numbers from the newest on, as a list without any index would give them. */
function newest(fits: (n: number) => boolean, from = ENTRIES): number[] {
  const found: number[] = [];
  for (let n = from; n > 0 && found.length < 100; n -= 1) if (fits(n)) found.push(n);
  return found;
}

const period = (from: number, until: number) => ({ from: began + from * DAY, until: began + until * DAY });
const isRare = (n: number) => n % 1000 === 0;
const isNote = (n: number) => !isRare(n) && n % 3 === 0;
const isSeldom = (n: number) => [3, 70, 800, 4000, 9000].includes(n);
const isBusy = (n: number) => !isSeldom(n) && n % 2 === 0;

type Case = {
  readonly what: string;
  readonly filter: Partial<AuditFilter>;
  readonly before?: number;
  readonly sequences: number[];
  /** The index that leads. */
  readonly index: RegExp;
};

const cases: readonly Case[] = [
  {
    what: 'everything',
    filter: {},
    sequences: newest(() => true),
    index: /INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/,
  },
  {
    what: 'everything, a later page',
    filter: {},
    before: 5001,
    sequences: newest(() => true, 5000),
    index: /INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/,
  },
  {
    what: 'one member',
    filter: { slotId: members.busy },
    sequences: newest(isBusy),
    index: /audit_by_actor/,
  },
  {
    what: 'one action',
    filter: { actions: ['vault.exportAudit'] },
    sequences: newest(isRare),
    index: /audit_by_action \(action=\? AND sequence>\? AND sequence<\?\)/,
  },
  {
    what: 'several actions, one named twice',
    filter: { actions: ['dossiers.addNote', 'vault.exportAudit', 'dossiers.addNote'] },
    sequences: newest((n) => isRare(n) || isNote(n)),
    index: /audit_by_action \(action=\? AND sequence>\? AND sequence<\?\)/,
  },
  {
    what: 'a busy member and an action',
    filter: { slotId: members.busy, actions: ['vault.exportAudit'] },
    sequences: newest((n) => isRare(n) && isBusy(n)),
    index: /audit_by_action \(action=\? AND sequence>\? AND sequence<\?\)/,
  },
  {
    what: 'a member who seldom acts and a common action',
    filter: { slotId: members.seldom, actions: ['dossiers.addNote'] },
    sequences: newest((n) => isSeldom(n) && isNote(n)),
    index: /audit_by_actor/,
  },
  {
    what: 'a short period',
    filter: period(100, 101),
    sequences: newest((n) => n > 2400 && n <= 2424),
    index: /COVERING INDEX audit_by_time \(at>\? AND at<\?\)/,
  },
  {
    what: 'a short period, a later page',
    filter: period(100, 101),
    before: 2410,
    sequences: newest((n) => n > 2400, 2409).filter((n) => n > 2400),
    index: /COVERING INDEX audit_by_time \(at>\? AND at<\?\)/,
  },
  {
    what: 'a long period',
    filter: period(100, 300),
    sequences: newest((n) => n > 2400 && n <= 7200),
    index: /COVERING INDEX audit_by_time \(at>\? AND at<\?\)/,
  },
  {
    what: 'a period that holds everything',
    filter: { from: Date.UTC(2000, 0, 1), until: Date.UTC(2090, 0, 1) },
    sequences: newest(() => true),
    index: /INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/,
  },
  {
    what: 'one member in a long period',
    filter: { ...period(100, 300), slotId: members.other },
    sequences: newest((n) => n > 2400 && n <= 7200 && !isSeldom(n) && !isBusy(n)),
    index: /audit_by_actor \(actor=\? AND sequence>\? AND sequence<\?\)/,
  },
  {
    what: 'an action in a period',
    filter: { ...period(100, 300), actions: ['vault.exportAudit'] },
    sequences: newest((n) => isRare(n) && n > 2400 && n <= 7200),
    index: /audit_by_action \(action=\? AND sequence>\? AND sequence<\?\)/,
  },
  {
    what: 'an object',
    filter: { object: ' OBJECT-3 ' },
    sequences: newest((n) => n % 5000 === 3 && n % 3 !== 2),
    index: /audit_by_object \(object_id=\? AND sequence>\? AND sequence<\?\)/,
  },
];

describe('a trail of 200,000 entries', () => {
  test.each(cases)(
    '$what: the right page, newest first, through an index',
    ({ filter, before, sequences, index }) => {
      const page = look(filter, before ?? null);
      expect(page.sequences).toEqual(sequences);
      expect(page.more).toBe(sequences.length === 100);
      expect(page.steps.some((step) => index.test(step))).toBe(true);
      expect(page.steps.filter((step) => /^SCAN audit/.test(step))).toEqual([]);
    },
  );

  test('a long period that is past is looked for between its own entries only', () => {
    expect(look(period(100, 300)).values).toEqual(expect.arrayContaining([2401, 7200]));
    expect(look(period(100, 300), 5000).values).toEqual(expect.arrayContaining([2401, 4999]));
  });

  test('pages follow each other without a gap or a repetition', () => {
    const seen: number[] = [];
    let before: number | null = null;
    for (let more = true; more; ) {
      const page = look({ actions: ['vault.exportAudit'] }, before);
      seen.push(...page.sequences);
      more = page.more;
      before = page.sequences.at(-1) ?? null;
    }
    expect(seen).toEqual(Array.from({ length: ENTRIES / 1000 }, (_, index) => ENTRIES - index * 1000));
  });

  test('everything about a dossier is found through the objects of that dossier', () => {
    const { steps } = look({ object: code.toLowerCase() });
    expect(
      steps.some((step) => /audit_by_object \(object_id=\? AND sequence>\? AND sequence<\?\)/.test(step)),
    ).toBe(true);
    expect(steps.filter((step) => /^SCAN (?!CONSTANT|\d+ CONSTANT)/.test(step))).toEqual([]);
  });

  test('entries of a clock that stood wrong are found by the moment that they carry', () => {
    const then = { from: Date.UTC(2015, 0, 1), until: Date.UTC(2016, 0, 1) };
    const isWrong = (n: number) => n > ENTRIES - 10 || (n >= wrong.first && n <= wrong.last);
    expect(look(then).sequences).toEqual(newest(isWrong));
    // They lie between others, and spoil no other period, short or long.
    const early = { from: null, until: began + DAY };
    expect(look(early).sequences).toEqual(newest((n) => isWrong(n) || n <= 24));
    const longer = { from: null, until: began + 200 * DAY };
    const scattered = look(longer);
    expect(scattered.sequences).toEqual(newest((n) => isWrong(n) || n <= 4800));
    // Not walked through from the newest on: nearly all of what lies between is of another time.
    expect(scattered.steps.filter((step) => /PRIMARY KEY \(rowid>/.test(step))).toEqual([]);
    expect(look({ ...longer, slotId: members.busy }).sequences).toEqual(
      newest((n) => (isWrong(n) || n <= 4800) && isBusy(n)),
    );
    expect(look(period(6000, 6500), wrong.last + 40).sequences).toEqual(
      newest((n) => !isWrong(n), wrong.last + 39),
    );
    expect(look({ from: began + 400_000 * DAY }).sequences).toEqual([]);
  });

  test('the actions that occur are read off the index, one step for each', () => {
    const statements: Sql[] = [];
    const real = createReadableDb(vault.database);
    const actions = readActions({
      ...real,
      all<Row extends object>(statement: Sql) {
        statements.push(statement);
        return real.all<Row>(statement);
      },
    });
    expect(actions).toEqual(['dossiers.addNote', 'evidence.view', 'vault.exportAudit', 'vault.unlock']);
    const [{ text, values } = { text: '', values: [] }] = statements;
    const plan = vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values as string[]);
    const steps = plan.map((step) => String((step as { readonly detail: unknown }).detail));
    expect(steps.filter((step) => /audit/.test(step))).toEqual([
      expect.stringMatching(/^SEARCH audit USING COVERING INDEX audit_by_action$/),
      expect.stringMatching(/^SEARCH audit USING COVERING INDEX audit_by_action \(action>\?\)$/),
    ]);
  });
});

describe('an export of a long trail', () => {
  const source = (reads: string[] = []) => ({
    storage: {
      read: async (name: string, input: unknown) => {
        reads.push(name);
        return vault.read(name, input);
      },
    },
    vault: { organisation: sampleVault.organisation, path: 'kluis.luwte' },
  });
  const filter = { ...everything, actions: ['evidence.view'], from: began, until: began + 1000 * DAY };

  test('is read in pieces and holds each entry once', async () => {
    const reads: string[] = [];
    const trail = await collectTrail(source(reads), { filter, at: 0 }, () => false);
    if (trail instanceof Refusal) throw new Error(trail.code);
    const records = readCsv(Buffer.from(trail.bytes).toString().slice(1));
    const sequences = records.slice(7).map(([sequence]) => Number(sequence));
    const expected = Array.from({ length: 24_000 }, (_, index) => 24_000 - index).filter(
      (n) => !isRare(n) && n % 3 === 1,
    );
    expect(sequences).toEqual(expected);
    expect(trail.entries).toBe(expected.length);
    expect(reads.filter((name) => name === 'vault.readTrailLines')).toHaveLength(
      Math.ceil(expected.length / 2000),
    );
  });

  test('stops between two pieces when the vault is being locked', async () => {
    let pieces = 0;
    const stopped = await collectTrail(source(), { filter, at: 0 }, () => {
      pieces += 1;
      return pieces > 2;
    });
    expect(stopped).toMatchObject({ code: 'CLOSING' });
  });
});
