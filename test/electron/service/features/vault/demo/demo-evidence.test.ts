import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEmail } from '../../../../../../electron/service/features/evidence/read-email.ts';
import { composeDossier } from '../../../../../../electron/service/features/vault/demo/demo-dossier.ts';
import {
  composeEmail,
  composeOverview,
  readEvidenceMaterial,
} from '../../../../../../electron/service/features/vault/demo/demo-evidence.ts';
import { readDemoTexts } from '../../../../../../electron/service/features/vault/demo/demo-texts.ts';
import { createRandomSource } from '../../../../../../electron/service/features/vault/demo/random-source.ts';

const resources = join(import.meta.dirname, '../../../../../../resources');

describe.each(['nl', 'en'] as const)('the files of sample dossiers in %s', async (language) => {
  const texts = await readDemoTexts(resources, language);
  const material = await readEvidenceMaterial(resources, language);
  const compose = (seed: number) =>
    composeDossier(createRandomSource(seed), texts, {
      pack: 'university',
      until: Date.UTC(2026, 9, 1),
      shape: { notes: 2, incidents: 4 },
    });

  test('are e-mails that mail programs read, to nobody who exists', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const dossier = compose(seed);
      const { fileName, bytes } = composeEmail(createRandomSource(seed), texts, material, dossier);
      const { from, to, subject, text, date } = await readEmail(bytes);
      const name = 'fields' in dossier.dossier.person ? dossier.dossier.person.fields.name : '';
      expect(from).toMatch(/@[a-z]+\.example>?$/);
      expect(to).toContain(name);
      expect(to).toMatch(/<[a-z.]+@zonneveld\.example>$/);
      expect(`${subject}${text}`).not.toMatch(/[{}]/);
      expect(text.length).toBeGreaterThan(80);
      expect(Date.parse(date)).not.toBeNaN();
      expect(fileName).toMatch(/^[^/\\:*?"<>|]+\.eml$/);
    }
  });

  test('are overviews with a line for each message', () => {
    const dossier = compose(3);
    const { blocks, title } = composeOverview(material, { organisationName: 'UZ', language }, dossier);
    const table = blocks.find((block) => block.kind === 'table');
    expect(title).not.toBe('');
    expect(table?.rows.map((row) => row[3])).toEqual(
      dossier.incidents
        .toSorted((one, other) => one.occurredAt - other.occurredAt)
        .map(({ message }) => message),
    );
  });
});
