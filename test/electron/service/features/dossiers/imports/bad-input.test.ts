import dns from 'node:dns';
import net from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readMessageFile } from '../../../../../../electron/service/features/dossiers/imports/read-message-file.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { previewTable, sendImport } from '../../../../../support/send-import.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';
import { makeSpreadsheet } from '../../../documents/make-spreadsheet.ts';

// A real thread runs out of memory here, and the computer may have more to do.
vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const dossiers = () => vault().client.dossiers;
const newTarget = async () =>
  ({ kind: 'incidents', dossierId: (await dossiers().create(sampleDossier)).dossierId }) as const;

test('a spreadsheet that hides where its cell stands ends its own reader only, by its name, and the next one is read', async () => {
  const target = await newTarget();
  const hidden = "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>";
  const file = makeSpreadsheet(`<row r="1"><c r="A1"><v>1</v></c></row>${hidden}`);
  const importId = await sendImport(dossiers(), target, [file]);
  const source = { kind: 'table', name: 'klein.xlsx' } as const;
  const describing = refusalOf(dossiers().describeImport({ importId, source, hasHeader: null }));
  // Others are answered meanwhile.
  expect((await dossiers().get({ dossierId: target.dossierId })).dossierId).toBe(target.dossierId);
  expect(await describing).toEqual({
    code: 'TABLE_UNREADABLE',
    data: { problem: 'too-much-work', row: null },
  });
  const { counts } = await previewTable(dossiers(), target, 'Datum,Link\n2026-11-20,https://x.com/a/1\n');
  expect(counts.ready).toBe(1);
});

test('links that are no places on the web stay text, formulas and hidden characters are kept as they are written', async () => {
  const target = await newTarget();
  const cells: readonly (readonly [string, string, string])[] = [
    ['javascript:alert(1)', '@kwast', 'Een'],
    ['data:text/html,<script>1</script>', '@kwast', 'Twee'],
    ['file:///etc/passwd', '@kwast', 'Drie'],
    ['https://jan:geheim@kwaad.example/a', '@bоze', 'Vier'],
    ['https://kwaad.example/b', '=HYPERLINK("https://kwaad.example")', "=cmd|' /C calc'!A0"],
    ['https://kwaad.example/c', '@twee\u202Egnp', 'Vijf <img src=x onerror=alert(1)>'],
  ];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = cells.map((row) => ['2026-11-20 14:05', 'X', ...row].map(quoted).join(';'));
  const table = `Datum;Netwerk;Link;Auteur;Bericht\n${lines.join('\n')}\n`;
  const { importId, rows } = await previewTable(dossiers(), target, table);
  const withCredentials = 5;
  expect(rows.map(({ row, state, notes }) => [row, state, notes])).toEqual(
    cells.map((_, index) => [
      index + 2,
      'ready',
      index + 2 === withCredentials ? ['credentials-removed', 'sender-looks-like'] : [],
    ]),
  );
  await dossiers().finishImport({ importId, leftOut: [], included: [] });
  const { incidents } = await dossiers().incidents({ dossierId: target.dossierId, offset: 0, limit: 20 });
  const stored = await Promise.all(incidents.map(({ incidentId }) => dossiers().incident({ incidentId })));
  const written = stored.map(({ url, sender, message }) => [url, sender, message]);
  const expected = cells.map(([url, ...rest]) => [url.replace('jan:geheim@', ''), ...rest]);
  expect(new Set(written.map((row) => JSON.stringify(row)))).toEqual(
    new Set(expected.map((row) => JSON.stringify(row))),
  );
  // An account in letters that look like Latin ones is not the one that it looks like.
  const boze = await previewTable(
    dossiers(),
    target,
    'Datum;Netwerk;Link;Auteur;Bericht\n2026-11-20;X;https://kwaad.example/z;@boze;Zes\n',
  );
  await dossiers().finishImport({ importId: boze.importId, leftOut: [], included: [] });
  const { senders } = await vault().client.people.senders({
    dossierId: target.dossierId,
    text: '',
    offset: 0,
    limit: 20,
  });
  expect(senders.map(({ name }) => name)).toEqual(expect.arrayContaining(['@bоze', '@boze']));
});

/** A mail whose parts stand in each other without end. */
function nestedMail(depth: number): string {
  const head = 'From: kwast@kwaad.example\r\nMIME-Version: 1.0\r\n';
  let body = 'Content-Type: text/plain\r\n\r\nHou op.\r\n';
  for (let part = 0; part < depth; part += 1)
    body = `Content-Type: multipart/mixed; boundary=b${part}\r\n\r\n--b${part}\r\n${body}\r\n--b${part}--\r\n`;
  return `${head}${body}`;
}

test.each([
  ['parts in each other without end', nestedMail(5_000)],
  ['a head of a hundred thousand lines', `${'X-A: b\r\n'.repeat(100_000)}From: a@b.example\r\n\r\nHou op.`],
  ['a line of ten megabytes', `From: a@b.example\r\n\r\n${'a'.repeat(10_000_000)}`],
  [
    'a character set that nobody knows',
    'From: a@b.example\r\nContent-Type: text/plain; charset=klingon\r\n\r\nHou op.',
  ],
  [
    'a transfer coding that breaks off',
    'From: a@b.example\r\nContent-Transfer-Encoding: base64\r\n\r\nSG9=1b3A!!',
  ],
  [
    'an attachment that names itself over and over',
    `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n${'--g\r\nContent-Disposition: attachment; filename="../../../x"\r\n\r\na\r\n'.repeat(2_000)}--g--`,
  ],
])('a mail with %s is read within its limits or named as unreadable', async (_what, mail) => {
  const begun = performance.now();
  const read = await readMessageFile('mail.eml', new TextEncoder().encode(mail)).catch(
    (error: unknown) => error,
  );
  expect(performance.now() - begun).toBeLessThan(5_000);
  if (read instanceof Error) return;
  const { text, attachments } = read as Awaited<ReturnType<typeof readMessageFile>>;
  expect(text.length).toBeLessThanOrEqual(900_000);
  expect(attachments.filter((name) => /[\\/]|^\./.test(name))).toEqual([]);
});

test('reading mails and saved pages looks nothing up and fetches nothing that they name', async () => {
  const told = [
    vi.spyOn(net.Socket.prototype, 'connect'),
    vi.spyOn(dns, 'lookup'),
    vi.spyOn(globalThis, 'fetch'),
  ];
  onTestFinished(() => {
    for (const spy of told) spy.mockRestore();
  });
  const html =
    '<html><head><base href="https://kwaad.example"><link rel="stylesheet" href="s.css"><meta http-equiv="refresh" content="0; url=https://kwaad.example"></head><body>Hou op.<img src="https://kwaad.example/p.gif"><iframe src="https://kwaad.example"></iframe></body></html>';
  const mail = `From: a@b.example\r\nList-Unsubscribe: <https://kwaad.example>\r\nDisposition-Notification-To: a@b.example\r\nContent-Type: text/html\r\n\r\n${html}`;
  const external =
    'From: a@b.example\r\nContent-Type: message/external-body; access-type=URL; URL="https://kwaad.example/x"\r\n\r\nContent-Type: text/plain\r\n\r\n';
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect((await readMessageFile('mail.eml', bytes(mail))).text).toBe('Hou op.');
  expect((await readMessageFile('pagina.html', bytes(html))).text).toBe('Hou op.');
  await readMessageFile('buiten.eml', bytes(external)).catch(() => undefined);
  expect(told.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
});
