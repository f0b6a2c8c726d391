import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { writePdf } from '../../../../../electron/service/documents/write-pdf.ts';
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

type Attached = { readonly name: string; readonly type: string; readonly bytes: Uint8Array | string };

function mailWith(subject: string, attached: readonly Attached[]): Uint8Array<ArrayBuffer> {
  const parts = attached.flatMap(({ name, type, bytes }) => [
    '--grens',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    (
      Buffer.from(bytes as string)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n'),
  ]);
  const head = ['From: a@example.org', `Subject: ${subject}`, 'MIME-Version: 1.0'];
  const type = ['Content-Type: multipart/mixed; boundary=grens', '', '--grens', '', 'Zie de bijlage.'];
  return Uint8Array.from(Buffer.from([...head, ...type, ...parts, '--grens--', ''].join('\r\n')));
}

const found = async (text: string) =>
  (await vault().client.dossiers.search({ text, offset: 0, limit: 9 })).hits.map(({ objectId }) => objectId);

test('words of texts, pages, PDFs and mails that came along with a mail are found, and stand nowhere in the open', async () => {
  const written = writePdf(
    { fontFolder: join(resourcesFolder, 'fonts') },
    {
      title: 'Brief',
      language: 'nl',
      organisation: { name: 'Universiteit Zonneveld' },
      blocks: [{ kind: 'paragraph', text: 'Hier broedt de roerdomp.' }],
    },
  );
  if (!written.ok) throw new Error(written.code);
  const inner = mailWith('doorgestuurd', [{ name: 'a.txt', type: 'text/plain', bytes: 'een kluut' }]);
  const { evidenceId } = await importFile(vault().client, {
    dossierId,
    fileName: 'post.eml',
    bytes: mailWith('hallo', [
      { name: 'lijst.txt', type: 'text/plain', bytes: 'De grutto staat op de lijst.' },
      { name: 'oud.txt', type: 'text/plain', bytes: Buffer.from('een stormvogeltje, één keer', 'latin1') },
      { name: 'pagina.html', type: 'text/html', bytes: '<p>De <b>wulp</b></p><script>scripteend</script>' },
      { name: 'brief.pdf', type: 'application/pdf', bytes: Uint8Array.from(written.bytes) },
      { name: 'mail.eml', type: 'message/rfc822', bytes: inner },
      { name: 'x.bin', type: 'application/octet-stream', bytes: Uint8Array.from([0, 1, 2, 3]) },
      { name: 'stuk.pdf', type: 'application/pdf', bytes: '%PDF-1.7 niets' },
    ]),
  });
  const words = ['grutto', 'stormvogeltje', 'wulp', 'roerdomp', 'kluut', 'stuk.pdf', 'zie de bijlage'];
  for (const word of words) expect([word, await found(word)]).toEqual([word, [evidenceId]]);
  expect(await found('scripteend')).toEqual([]);
  const folder = join(vault().vaultFolder, 'evidence');
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    expect(['grutto', 'roerdomp', 'wulp'].some((word) => bytes.includes(word))).toBe(false);
  }
});

test('mails within mails without end are opened a few deep; what is deeper is only named', async () => {
  let bytes: Uint8Array<ArrayBuffer> = mailWith('bodem', [
    { name: 'diep.txt', type: 'text/plain', bytes: 'kanoet' },
  ]);
  for (let depth = 0; depth < 8; depth += 1)
    bytes = mailWith(`laag${depth}`, [{ name: `laag${depth}.eml`, type: 'application/octet-stream', bytes }]);
  const { evidenceId } = await importFile(vault().client, { dossierId, fileName: 'lagen.eml', bytes });
  expect([await found('laag7'), await found('laag6'), await found('kanoet')]).toEqual([
    [evidenceId],
    [evidenceId],
    [],
  ]);
});
