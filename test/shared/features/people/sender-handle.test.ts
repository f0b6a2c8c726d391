import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLike } from '../../../../shared/features/people/looks-like.ts';
import {
  type SenderPlatform,
  toHandle as toNamed,
} from '../../../../shared/features/people/sender-handle.ts';

const x: SenderPlatform = { hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'], handle: 'at' };
const tiktok: SenderPlatform = { hosts: ['tiktok.com', 'vm.tiktok.com'], handle: 'at' };
const youtube: SenderPlatform = { hosts: ['youtube.com', 'youtu.be'], handle: 'at' };
const telegram: SenderPlatform = { hosts: ['t.me', 'web.telegram.org'], handle: 'at' };
const facebook: SenderPlatform = { hosts: ['facebook.com', 'm.facebook.com', 'fb.com'], handle: 'name' };
const linkedin: SenderPlatform = { hosts: ['linkedin.com', 'nl.linkedin.com'], handle: 'name' };
const whatsapp: SenderPlatform = { hosts: ['whatsapp.com', 'wa.me'], handle: 'name' };
const mail: SenderPlatform = { handle: 'mail' };
const phone: SenderPlatform = { handle: 'phone' };
const forum: SenderPlatform = { handle: 'name' };

const toHandle = (platform: SenderPlatform, text: string) => toNamed(platform, text)?.handle ?? null;

describe('the normal form of an account', () => {
  it.each<[string, SenderPlatform, string, readonly string[]]>([
    [
      'an account with an @',
      x,
      'boze_buurman',
      [
        '@Boze_Buurman',
        'boze_buurman',
        ' @ boze_buurman ',
        '＠ＢＯＺＥ＿ＢＵＵＲＭＡＮ',
        'Boze Buurman (@boze_buurman)',
        'Boze Buurman @boze_buurman',
        '@boze_buurman/',
        '@boze\u200b_buur\u202eman',
        'https://x.com/Boze_Buurman',
        'HTTPS://WWW.X.COM/boze_buurman/',
        'x.com/boze_buurman?s=20&t=abc#top',
        '//twitter.com/@boze_buurman',
        'http://mobile.twitter.com/boze_buurman/status/1234567890',
        'https://naam:geheim@twitter.com/boze_buurman',
        'naam:geheim@x.com/boze_buurman',
        'https://x.com/intent/user?screen_name=Boze_Buurman',
      ],
    ],
    [
      'a profile on TikTok',
      tiktok,
      'tante.sidonia',
      [
        '@Tante.Sidonia',
        'https://www.tiktok.com/@tante.sidonia/video/7?lang=nl',
        'm.tiktok.com/@tante.sidonia',
      ],
    ],
    [
      'an account of Telegram',
      telegram,
      'roeper',
      ['t.me/s/Roeper/12', 'https://t.me/roeper', 'https://web.telegram.org/k/#@roeper', '@roeper'],
    ],
    [
      'a profile on Facebook',
      facebook,
      'jan.jansen',
      ['https://m.facebook.com/jan.jansen/posts/1', 'facebook.com/Jan.Jansen?mibextid=1', 'Jan.Jansen'],
    ],
    [
      'a numbered profile',
      facebook,
      'id:1000123',
      ['https://www.facebook.com/profile.php?id=1000123&sk=about', 'fb.com/people/Jan-Jansen/1000123/'],
    ],
    [
      'a person on LinkedIn',
      linkedin,
      'jan-jansen',
      ['https://nl.linkedin.com/in/Jan-Jansen/?trk=x', 'jan-jansen'],
    ],
    ['a name', facebook, 'jan jansen', ['Jan  Jansen', 'JAN JANSEN', ' jan\u00a0jansen\u200d ']],
    [
      'an address',
      mail,
      'boos@example.nl',
      [
        'Boos@Example.nl',
        'mailto:boos@example.nl?subject=Hoi',
        'Boze Man <boos@EXAMPLE.nl>',
        'mailto:boos%40example.nl',
      ],
    ],
    [
      'a number',
      phone,
      '+31612345678',
      [
        '06 12 34 56 78',
        '0612345678',
        '0031612345678',
        '+31 (0)6-12345678',
        'tel:+31612345678',
        '06.1234.5678',
      ],
    ],
    [
      'a number of a messenger',
      whatsapp,
      '+31612345678',
      ['06-12345678', 'https://wa.me/31612345678?text=x'],
    ],
    [
      'a member of a forum without hosts of its own',
      forum,
      'forum.example/leden?id=7',
      ['https://www.Forum.example/leden/?id=7&utm_source=x#reacties', 'http://a:b@forum.example/leden?id=7'],
    ],
  ])('is one for every spelling of %s', (_what, platform, handle, spellings) => {
    expect(spellings.map((text) => [text, toHandle(platform, text)])).toEqual(
      spellings.map((text) => [text, handle]),
    );
  });

  it('keeps apart what are different accounts', () => {
    const apart: [SenderPlatform, string, string][] = [
      [linkedin, 'linkedin.com/company/acme', 'linkedin.com/in/acme'],
      [youtube, 'youtube.com/channel/UCabcdef', 'youtube.com/channel/UCABCDEF'],
      [forum, 'https://forum.example/lid.php?u=1', 'https://forum.example/lid.php?u=2'],
      [x, '@boze', '@bоze'],
      [x, 'https://х.com/boze', 'https://x.com/boze'],
      [mail, 'a+b@example.nl', 'a@example.nl'],
    ];
    for (const [platform, one, other] of apart)
      expect(toHandle(platform, one)).not.toBe(toHandle(platform, other));
  });

  it('does not take a link to a message or a short link for an account', () => {
    expect(toHandle(youtube, 'https://youtube.com/watch?v=AbC&si=1')).toBe('youtube.com/watch?v=AbC');
    expect(toHandle(youtube, 'https://youtu.be/AbC?si=1')).toBe('youtu.be/AbC');
    expect(toHandle(tiktok, 'https://vm.tiktok.com/ZXy/')).toBe('vm.tiktok.com/ZXy');
  });

  it('knows no account where the text names none', () => {
    for (const text of ['', '  ', '@', '\u200b', '-', '?', '…', 'Onbekend', 'anoniem', 'Unknown', 'n.v.t.'])
      expect([text, toHandle(x, text)]).toEqual([text, null]);
    expect(toHandle(x, '@anoniem')).toBe('anoniem');
  });

  it('knows no account in words that fit anybody, on any platform', () => {
    const dutch = ['een student', 'Student', 'iemand', 'diverse accounts', 'Meerdere', 'troll'];
    const nobody = [...dutch, 'Een anonieme gebruiker.', 'een buurman', 'someone', 'several users'];
    for (const platform of [x, mail, phone, forum, facebook])
      for (const text of nobody) expect([text, toHandle(platform, text)]).toEqual([text, null]);
    // Names that look like it stay names.
    for (const text of ['student_1988', 'Student Jansen', 'De Man', 'iemand anders99'])
      expect([text, toHandle(forum, text)]).toEqual([text, text.toLowerCase()]);
    expect(toHandle(x, '@student')).toBe('student');
    expect(toHandle({ hosts: ['reddit.com'] }, 'https://reddit.com/r/x')).not.toBe('r');
  });

  it('bears whatever was typed, up to 300 characters of anything, and does not tell capitals apart', () => {
    for (const platform of [x, mail, phone, forum, facebook]) {
      assert(
        property(string({ unit: 'binary', maxLength: 300 }), (text) => {
          const handle = toHandle(platform, text);
          expect(handle === null || handle.isWellFormed()).toBe(true);
        }),
      );
    }
    const long = 'A'.repeat(300);
    expect(toHandle(x, `@${long.slice(1)}`)).toBe(long.slice(1).toLowerCase());
  });
});

describe('what a text names', () => {
  it.each<[string, SenderPlatform, readonly string[]]>([
    ['an @', forum, ['@karel', 'karel@example.nl']],
    ['an @ beside a name', x, ['Boze Buurman (@boze_buurman)']],
    ['an address', mail, ['Boos <boos@example.nl>', 'mailto:boos%40example.nl']],
    ['a number', phone, ['06-12345678', '1400', '+31 6 12345678']],
    ['a number on a messenger', whatsapp, ['06 12 34 56 78', 'https://wa.me/31612345678']],
    ['a link', forum, ['https://forum.example/leden?id=7']],
    ['one word where accounts have an @', x, ['boze_buurman', 'Karel']],
    ['one word that is no name, on a place with accounts', facebook, ['jan.jansen', 'jan1988']],
  ])('is an account over all dossiers with %s', (_what, platform, texts) => {
    for (const text of texts) expect([text, toNamed(platform, text)?.isWords]).toEqual([text, false]);
  });

  it.each<[string, SenderPlatform, readonly string[]]>([
    ['on a platform with accounts', x, ['een student uit groep 3', 'Boze Buurman', 'de buurman @ 12 uur']],
    ['in an address field', mail, ['boos', 'de buurman']],
    ['by telephone', phone, ['de buurman van nummer 12']],
    ['by name', facebook, ['Karin', 'Jan Jansen']],
    ['in a place without accounts', forum, ['buurman', 'student_1988', '12345']],
  ])('is words of one dossier %s', (_what, platform, texts) => {
    for (const text of texts) expect([text, toNamed(platform, text)?.isWords]).toEqual([text, true]);
  });
});

describe('letters that look like others', () => {
  it('are said to look like the account in Latin letters', () => {
    expect(looksLike('bоze')).toBe('boze');
    expect(looksLike('раураl')).toBe('paypal');
    expect(looksLike('αθηνα')).toBeNull();
    expect(looksLike('иван')).toBeNull();
    expect(looksLike('boze_buurman')).toBeNull();
    expect(looksLike('hélène')).toBeNull();
  });
});
