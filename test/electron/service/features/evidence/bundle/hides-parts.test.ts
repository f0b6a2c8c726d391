import { expect, test } from 'vitest';
import {
  hidesParts,
  holdsEarlierStates,
} from '../../../../../../electron/service/features/evidence/bundle/hides-parts.ts';
import { writePdfObjects } from '../../../../../support/write-pdf-objects.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  'Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nVmxpbmRlcmxhYW4gMTI=',
  '<img src="data:image/png;base64,iVBORw0KGgo=">',
  "<img src='data:image/svg+xml,%3Csvg%3E'>",
  'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg',
  'begin 644 foto.jpg\nM_]C_X``02D9)1@`!',
  '{"content": {"encoding": "base64", "text": "Vmxp"}}',
  `${'Vmxp'.repeat(19)}\n${'Vmxp'.repeat(19)}\n${'Vmxp'.repeat(19)}\n`,
  'Vmxp'.repeat(200),
])('a text that holds something written out in letters hides it: %s', (text) => {
  expect(hidesParts('text', bytesOf(text), [text])).toBe(true);
  expect(hidesParts('email', bytesOf(text), [text])).toBe(true);
});

test.each([
  'Wat een kwast bent u toch. '.repeat(500),
  'https://voorbeeld.example/pad/met/delen?utm_source=nieuwsbrief&ref=abc',
  '<p>Dag</p>',
])('an ordinary text hides nothing: %s', (text) =>
  expect(hidesParts('text', bytesOf(text), [text])).toBe(false),
);

test('a picture that moves has more than is read', () => {
  expect(hidesParts('image', bytesOf('GIF89a NETSCAPE2.0'), [])).toBe(true);
  expect(hidesParts('image', bytesOf('GIF89a'), [])).toBe(false);
});

test('a PDF that was saved anew behind itself holds what it was before; an empty list of changes is none', () => {
  const pdf = writePdfObjects(['<< /Type /Catalog >>']);
  expect(holdsEarlierStates(pdf)).toBe(false);
  const changed = Buffer.concat([
    pdf,
    Buffer.from('1 0 obj\n<< >>\nendobj\nxref\n1 1\nstartxref\n99\n%%EOF'),
  ]);
  expect(holdsEarlierStates(changed)).toBe(true);
  const empty = Buffer.concat([pdf, Buffer.from('xref\n0 0\ntrailer\n<< >>\nstartxref\n99\n%%EOF')]);
  expect(holdsEarlierStates(empty)).toBe(false);
});
