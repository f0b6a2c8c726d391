import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type RegisterColumn,
  registerColumnSchema,
  wholeRegister,
} from '../../../../../../shared/features/dossiers/register-model.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { samplePerson } from '../../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { readCsv } from '../../../documents/read-csv.ts';

// A service and its threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const hostile = [
  '=cmd|’/c calc’!A1',
  '+31 6',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '"; DROP TABLE',
  'a,b;c',
  '<b>vet</b> & meer',
  '\u202egnp.exe',
  'met \u0001 en \u0007 erin',
  '\u0001=2+2',
];
const codes: string[] = [];
beforeAll(async () => {
  for (const [index, name] of hostile.entries()) {
    const person = {
      fields: { ...samplePerson, name, unit: index % 2 === 0 ? '=HYPERLINK("x")' : 'Letteren' },
    };
    codes.push((await vault().client.dossiers.create({ ...sampleDossier, person })).code);
  }
});

const homeId = async () => (await vault().client.vault.browse({ folderId: null })).folderId;
const all = {
  sort: 'code',
  direction: 'ascending',
  statuses: null,
  filter: wholeRegister,
  grouping: null,
  columns: ['code', 'person', 'unit', 'received', 'incidents'],
  hideNames: false,
  language: 'nl',
} as const;
type Wanted = Omit<
  Parameters<ReturnType<typeof vault>['client']['dossiers']['exportRegister']>[0],
  'folderId'
>;
const exported = async (part: Partial<Wanted> & Pick<Wanted, 'fileName' | 'format'>) =>
  vault().client.dossiers.exportRegister({
    ...all,
    columns: [...all.columns],
    ...part,
    folderId: await homeId(),
  });
const inFolder = (name: string) => join(vault().folder, name);

/** The cells of a sheet, however the library wraps them. */
async function readSheet(path: string): Promise<unknown[][]> {
  const sheets: unknown = await readExcelFile(path);
  const first = (sheets as readonly { readonly data?: unknown[][] }[])[0];
  return first?.data ?? (sheets as unknown[][]);
}

describe('an export of the register', () => {
  test('holds what is seen as CSV; what a spreadsheet would run is text', async () => {
    const { dossiers } = await exported({ fileName: 'alles.csv', format: 'csv' });
    expect(dossiers).toBe(hostile.length);
    const [titles, ...records] = readCsv(readFileSync(inFolder('alles.csv'), 'utf8').slice(1));
    expect(titles).toEqual(['Code', 'Betrokkene', 'Onderdeel', 'Gemeld', 'Incidenten']);
    expect(records.map(([code]) => code)).toEqual(codes);
    expect(records.map(([, name]) => name)).toEqual(
      hostile.map((name) => (/^[=+\-@\t]/.test(name) ? `'${name.replace('\t=', "\t'=")}` : name)),
    );
    expect(
      records.every(([, , unit, received, count]) => {
        return (
          ['\'=HYPERLINK("x")', 'Letteren'].includes(unit ?? '') && received === '2026-11-02' && count === '0'
        );
      }),
    ).toBe(true);
  });

  test('holds the same as XLSX, days as dates, figures as figures, without a formula in the file', async () => {
    await exported({ fileName: 'alles.xlsx', format: 'xlsx' });
    const [titles, ...records] = await readSheet(inFolder('alles.xlsx'));
    expect(titles).toEqual(['Code', 'Betrokkene', 'Onderdeel', 'Gemeld', 'Incidenten']);
    expect(records.map(([code]) => code)).toEqual(codes);
    const withoutControls = (name: string) => name.replaceAll(/\p{Cc}/gu, '');
    const read = records.map(([, name]) => String(name));
    // The reader trims the fifth, which begins with a tab.
    expect(read.slice(0, 4)).toEqual(hostile.slice(0, 4).map((name) => `'${name}`));
    expect(read.slice(5, 10)).toEqual(hostile.slice(5, 10).map(withoutControls));
    // What XML cannot hold is gone, and what it hid at the beginning is text too.
    expect(read[10]).toBe("'=2+2");
    expect(records[0]?.[3]).toEqual(new Date('2026-11-02T00:00:00Z'));
    expect(records[0]?.[4]).toBe(0);
    expect(readFileSync(inFolder('alles.xlsx')).includes('<f>')).toBe(false);
  });

  test('follows filter, columns and groups, and leaves out every name while names are hidden', async () => {
    await exported({
      fileName: 'groepen.csv',
      format: 'csv',
      grouping: 'unit',
      columns: ['unit', 'person'],
      hideNames: true,
      filter: { ...wholeRegister, text: codes[1] ?? '' },
    });
    await exported({ fileName: 'verborgen.csv', format: 'csv', grouping: 'unit', hideNames: true });
    const one = readCsv(readFileSync(inFolder('groepen.csv'), 'utf8').slice(1));
    expect(one).toEqual([
      ['Onderdeel', 'Betrokkene'],
      ['Letteren', '(naam verborgen)'],
    ]);
    const text = readFileSync(inFolder('verborgen.csv'), 'utf8');
    expect(hostile.filter((name) => text.includes(name))).toEqual([]);
    const grouped = readCsv(text.slice(1))
      .slice(1)
      .map(([, , unit]) => unit ?? '');
    expect(grouped).toEqual(grouped.toSorted((a, b) => Number(a === 'Letteren') - Number(b === 'Letteren')));
    expect(grouped).toHaveLength(hostile.length);
  });

  test('every column can go along, in both languages', async () => {
    const columns: RegisterColumn[] = [...registerColumnSchema.options];
    for (const language of ['nl', 'en'] as const) {
      await exported({ fileName: `kolommen-${language}.csv`, format: 'csv', columns, language });
      const [titles, first] = readCsv(readFileSync(inFolder(`kolommen-${language}.csv`), 'utf8').slice(1));
      expect(new Set(titles).size).toBe(columns.length);
      expect(first?.[4]).toBe(language === 'nl' ? 'Nog niet gewogen' : 'Not weighed yet');
    }
  });

  test('is entered in the trail with how many left; what is refused is not, and leaves no file', async () => {
    const { client, folder } = vault();
    const everything = { actions: [], object: '', slotId: null, from: null, until: null };
    const trail = () => client.vault.auditTrail({ filter: everything, before: null });
    await exported({ fileName: 'geteld.xlsx', format: 'xlsx' });
    const { entries, total } = await trail();
    expect(entries[0]).toMatchObject({
      action: 'dossiers.exportRegister',
      objectId: '',
      count: hostile.length,
    });
    await exported({ fileName: 'zonder.csv', format: 'csv', hideNames: true });
    expect((await trail()).entries[0]?.action).toBe('dossiers.exportRegisterUnnamed');
    writeFileSync(join(folder, 'bezet.csv'), 'van iemand anders');
    const codeOf = async (fileName: string) => (await refusalOf(exported({ fileName, format: 'csv' }))).code;
    expect([await codeOf('bezet.csv'), await codeOf('../uit.csv'), await codeOf('nul\u0001.csv')]).toEqual([
      'NAME_TAKEN',
      'NAME_REFUSED',
      'NAME_REFUSED',
    ]);
    expect(readFileSync(join(folder, 'bezet.csv'), 'utf8')).toBe('van iemand anders');
    expect(existsSync(join(folder, '..', 'uit.csv'))).toBe(false);
    expect((await trail()).total).toBe(total + 1);
  });
});
