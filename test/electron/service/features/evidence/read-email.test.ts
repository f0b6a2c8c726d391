import { expect, test } from 'vitest';
import { readEmail } from '../../../../../electron/service/features/evidence/read-email.ts';

const htmlMail = (html: string) =>
  readEmail(Buffer.from(`From: a@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`));

test('an HTML mail is read as its words: without tags, scripts, styles and comments', async () => {
  const { text } = await htmlMail(
    '<style>p{color:red}</style><P class="a">Weg &lt;hier&gt;<br>of&nbsp;anders</P><script>let a = "</p>";</script>' +
      '<!-- stil --><p>2 < 3 &amp;amp; klaar</p>',
  );
  expect(text.split(/\s*\n\s*/).map((line) => line.trim())).toEqual([
    expect.stringContaining('Weg <hier>'),
    'of anders',
    '2 < 3 &amp; klaar',
  ]);
  expect(text).not.toMatch(/color|let a|stil/);
});

// Reading these again from every opening would take days.
test.each([
  ['opened and never closed', '<'],
  ['scripts that never end', '<script '],
  ['closed scripts in an open one', '<style><script>'],
  ['comments that never end', '<!--'],
])('a hostile mail of a million tags, %s, is read at once', async (_what, tag) => {
  const { text } = await htmlMail(tag.repeat(1_000_000));
  expect(text.length).toBeLessThanOrEqual(1_000_000);
});
