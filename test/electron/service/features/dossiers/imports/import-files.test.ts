import { expect, test } from 'vitest';
import { baseName } from '../../../../../../electron/service/features/dossiers/imports/read-message-file.ts';
import { sendImport } from '../../../../../support/send-import.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';

const vault = shareVault();
const dossiers = () => vault().client.dossiers;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

const mail = `From: "Boze Buurman" <buurman@voorbeeld.example>
To: h.vlinderberg@universiteit.example
Subject: Ga toch weg
Date: Fri, 20 Nov 2026 14:05:33 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=grens

--grens
Content-Type: text/html; charset=utf-8

<html><head><script>fetch('https://kwaad.example')</script></head><body>Hou <b>op</b>.<img src="https://kwaad.example/spoor.gif"></body></html>
--grens
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="../../x.exe"
Content-Transfer-Encoding: base64

AAAA
--grens--
`.replaceAll('\n', '\r\n');

const page = `<!doctype html><html><head><title>Praat &amp; ruzie</title>
<link rel="canonical" href="https://x.com/a/status/77"><meta name="author" content="@kwast_09">
<meta property="article:published_time" content="2026-11-19T08:00:00Z"></head>
<body><script>alert(1)</script><p>Dit moet weg.</p><img src="https://kwaad.example/p.png"></body></html>`;

const saved = `From: <Saved by Blink>
Snapshot-Content-Location: https://www.facebook.com/groep/1
Subject: Groep
Date: Wed, 18 Nov 2026 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="grens"

--grens
Content-Type: text/html
Content-Location: https://www.facebook.com/groep/1

<html><head><title>Groep</title></head><body>Een lelijke zin.</body></html>
--grens--
`.replaceAll('\n', '\r\n');

test('a mail and saved pages become one incident each, by what they say themselves; what cannot be read is named', async () => {
  const { dossierId } = await dossiers().create(sampleDossier);
  const importId = await sendImport(dossiers(), { kind: 'incidents', dossierId }, [
    bytes(mail),
    bytes(page),
    bytes(saved),
    new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
  ]);
  const names = ['mail.eml', 'pagina.html', 'groep.mhtml', 'beeld.png', 'stuk.msg'];
  const described = await dossiers().describeImport({
    importId,
    source: { kind: 'files', names },
    hasHeader: null,
  });
  expect(described.fromFiles).toBe(true);
  expect(await dossiers().previewImport({ importId, mapping: described.mapping })).toEqual({
    ready: 3,
    duplicate: 0,
    wrong: 2,
  });
  const { rows } = await dossiers().importRows({ importId, show: null, offset: 0, limit: 9 });
  expect(
    rows.map(({ where, state, platform, who, problems }) => [where, state, platform, who, problems]),
  ).toEqual([
    ['mail.eml', 'ready', 'e-mail', 'buurman@voorbeeld.example', []],
    ['pagina.html', 'ready', 'x', '@kwast_09', []],
    ['groep.mhtml', 'ready', 'facebook', '', []],
    ['beeld.png', 'wrong', null, '', [{ code: 'file-unreadable', field: null }]],
    ['stuk.msg', 'wrong', null, '', [{ code: 'file-unreadable', field: null }]],
  ]);
  const { kept } = await dossiers().finishImport({ importId, leftOut: [], included: [] });
  expect(kept.map(({ file }) => file)).toEqual([0, 1, 2]);
  const [first, second, third] = await Promise.all(
    kept.map(({ incidentId }) => dossiers().incident({ incidentId })),
  );
  expect([first?.occurredAt, first?.message, first?.remarks]).toEqual([
    Date.UTC(2026, 10, 20, 13, 5),
    'Ga toch weg\n\nHou op .',
    '[x.exe]',
  ]);
  expect([second?.url, second?.message, second?.occurredAt]).toEqual([
    'https://x.com/a/status/77',
    'Praat & ruzie\n\nDit moet weg.',
    Date.UTC(2026, 10, 19, 8),
  ]);
  expect([third?.url, third?.message]).toEqual([
    'https://www.facebook.com/groep/1',
    'Groep\n\nEen lelijke zin.',
  ]);
});

test.each([
  ['../../x', 'x'],
  ['C:\\Windows\\kwaad.exe', 'kwaad.exe'],
  ['..', ''],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\nc.txt', 'abc.txt'],
])('an attachment that calls itself %j is called %j', (name, expected) => {
  expect(baseName(name)).toBe(expected);
});
