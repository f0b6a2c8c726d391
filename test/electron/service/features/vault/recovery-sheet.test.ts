import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePdf } from '../../../../../electron/service/documents/write-pdf.ts';
import { recoverySheetDocument } from '../../../../../electron/service/features/vault/recovery-sheet.ts';
import { recoverySheetTexts } from '../../../../../shared/features/vault/recovery-sheet-texts.ts';
import { readPdf } from '../../documents/read-pdf.ts';

const fontFolder = join(import.meta.dirname, '../../../../../resources/fonts');
const groups = 'K7Q2M-04XZR-9TB1C-HW6PD-0E8NS-5JVGA-R3Y7K-20QXM-8CFTB-6ZHD1-PW9SN-A4JE0-1000G'.split('-');

test.each(['nl', 'en'] as const)(
  'the recovery sheet (%s) is one page with every group in order, behind its number',
  async (language) => {
    const document = recoverySheetDocument({
      organisationName: 'Universiteit Zonneveld, Instituut voor Stadsonderzoek',
      language,
      vaultLabel: 'Vertrouwenspersonen van de Faculteit Recht en Bestuur',
      vaultId: '0199-7c2e',
      createdAt: 'vr 20 nov 2026, 14:05',
      groups,
    });
    const result = writePdf({ fontFolder }, document);
    if (!result.ok) throw new Error(result.code);
    const pdf = await readPdf(result.bytes);
    expect(pdf).toMatchObject({
      title: recoverySheetTexts[language].title,
      language: { nl: 'nl-NL', en: 'en-GB' }[language],
    });
    expect(pdf.accessible).toBe(true);
    expect(pdf.pages).toHaveLength(1);
    const words = (pdf.pages[0] ?? '').split(/\s+/).join(' ');
    expect(words).toContain(groups.map((group, index) => `${index + 1} ${group}`).join(' '));
    expect(words).toContain('Vertrouwenspersonen van de Faculteit Recht en Bestuur');
    expect(words).toContain('0199-7c2e');
    expect(words).toContain('vr 20 nov 2026, 14:05');
  },
);

test('both languages say the same things', () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shape(item)]));
  };
  expect(shape(recoverySheetTexts.en)).toEqual(shape(recoverySheetTexts.nl));
});
