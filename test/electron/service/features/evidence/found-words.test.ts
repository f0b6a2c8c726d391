import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { writePdf } from '../../../../../electron/service/documents/write-pdf.ts';
import type { EvidenceItem } from '../../../../../shared/features/evidence/model.ts';
import { importFile } from '../../../../support/import-file.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';
import { resourcesFolder } from '../../../../support/start-service.ts';

// Real processes and threads start here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
let dossierId = '';
beforeAll(async () => {
  ({ dossierId } = await vault().client.dossiers.create(sampleDossier));
});

const take = (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<EvidenceItem> =>
  importFile(vault().client, { dossierId, fileName, bytes });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const found = async (text: string) =>
  (await vault().client.dossiers.search({ text, offset: 0, limit: 9 })).hits.map(({ objectId }) => objectId);

test('the words of a text, an e-mail in its parts, and a PDF are found, and those of a removed item are not', async () => {
  const text = await take('verslag.txt', bytesOf('In de kantlijn: goudplevier.'));
  const mail = await take(
    'post.eml',
    bytesOf(
      [
        'From: =?utf-8?q?Ren=C3=A9_Rietzanger?= <r@example.org>',
        'Subject: =?utf-8?b?w4lsw6lnYW50ZSBib3NydWl0ZXI=?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=grens',
        '',
        '--grens',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<p>Een <b>tapuit=</b><script>verborgenwoord()</script>je &amp; meer</p>',
        '--grens',
        'Content-Type: application/octet-stream; name=geheimplan.bin',
        'Content-Disposition: attachment; filename=geheimplan.bin',
        '',
        'x',
        '--grens--',
      ].join('\r\n'),
    ),
  );
  const written = writePdf(
    { fontFolder: join(resourcesFolder, 'fonts') },
    {
      title: 'Brief',
      language: 'nl',
      organisation: { name: 'Universiteit Zonneveld' },
      blocks: [{ kind: 'paragraph', text: 'Hier broedt de waterspreeuw.' }],
    },
  );
  if (!written.ok) throw new Error(written.code);
  const { bytes } = written;
  const pdf = await take('brief.pdf', Uint8Array.from(bytes));
  const looked: readonly (readonly [string, EvidenceItem])[] = [
    ['goudplevier', text],
    ['rietzanger', mail],
    ['elegante bosruiter', mail],
    ['meer', mail],
    ['geheimplan', mail],
    ['waterspreeuw', pdf],
    ['brief.pdf', pdf],
  ];
  for (const [word, item] of looked) expect([word, await found(word)]).toEqual([word, [item.evidenceId]]);
  expect(await found('verborgenwoord')).toEqual([]);
  await vault().client.evidence.remove({ evidenceId: pdf.evidenceId });
  expect(await found('waterspreeuw')).toEqual([]);
  await vault().client.evidence.restore({ evidenceId: pdf.evidenceId });
  expect(await found('waterspreeuw')).toEqual([pdf.evidenceId]);
});

test('files made to break a reader are kept, shown as far as they go, and found by their name', async () => {
  const hostile: readonly (readonly [string, string, string])[] = [
    ['diep.eml', 'text', `From: a@b\n${'Content-Type: multipart/mixed; boundary=x\n\n--x\n'.repeat(2000)}`],
    ['koppen.eml', 'email', `From: a@b\nSubject: ${'é '.repeat(50_000)}\n\nx`],
    ['leeg.eml', 'email', 'From: \n\n'],
    ['onzin.pdf', 'pdf', `%PDF-1.7\n${'<<'.repeat(50_000)}`],
    ['halve-teken.txt', 'text', `${'é'.repeat(32_767)}x${'\ud83d\ude00'.repeat(40_000)}`],
  ];
  // An e-mail that cannot be taken apart is shown as its source.
  for (const [fileName, kind, content] of hostile) {
    const item = await take(fileName, bytesOf(content));
    const preview = await vault().client.evidence.preview({ evidenceId: item.evidenceId });
    expect([fileName, preview.kind]).toEqual([fileName, kind]);
    expect(await found(fileName)).toEqual([item.evidenceId]);
  }
  expect(await vault().client.vault.check()).toMatchObject({ database: 'ok', evidence: { damaged: [] } });
});
