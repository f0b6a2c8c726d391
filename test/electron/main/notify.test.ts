import { describe, expect, test } from 'vitest';
import { createNotify, noticeOf } from '../../../electron/main/notify.ts';
import { createShellWords } from '../../../electron/main/shell-words.ts';
import { noticeKindSchema } from '../../../shared/port/envelope.ts';
import { createFakeElectron } from './fake-electron/fake-electron.ts';

function setUp(options: { readonly showsNotices?: boolean } = {}) {
  const fake = createFakeElectron(options);
  fake.app.becomeReady();
  const window = new fake.parts.BrowserWindow({});
  const words = createShellWords('nl', () => undefined);
  let shown = 0;
  const bringToFront = () => {
    shown += 1;
  };
  const deps = { ...fake.parts, texts: words.texts, window: () => window, bringToFront };
  // Parts are handed over one by one: the fake throws at what it does not model.
  const notices = createNotify({ ...deps, Notification: fake.parts.Notification });
  return { fake, window, words, ...notices, timesShown: () => shown };
}

describe.each(noticeKindSchema.options)('a notification of the kind %s', (kind) => {
  test('is silent and holds the shell’s own words, in the language of the page', async () => {
    const { fake, notify, words } = setUp();
    expect(await notify({ kind })).toEqual({ ok: true, value: {} });
    words.setLanguage('en');
    await notify({ kind });
    const [first, second] = fake.notices;
    expect(first?.options).toEqual({
      ...noticeOf(createShellWords('nl', () => undefined).texts(), kind, 1),
      silent: true,
      hasReply: false,
    });
    expect(second?.options).toEqual({
      ...noticeOf(createShellWords('en', () => undefined).texts(), kind, 1),
      silent: true,
      hasReply: false,
    });
    expect(first?.options.title).toBe('Luwte');
    // One of a kind at a time.
    expect([first?.isClosed(), second?.isClosed()]).toEqual([true, false]);
  });

  test('shows the window when it is clicked, and is gone', async () => {
    const { fake, notify, timesShown } = setUp();
    await notify({ kind });
    fake.notices[0]?.click();
    expect([timesShown(), fake.notices[0]?.isClosed()]).toEqual([1, true]);
  });

  test('is not to be had where the system shows none', async () => {
    const { fake, notify } = setUp({ showsNotices: false });
    expect(await notify({ kind })).toEqual({ ok: false, code: 'unavailable' });
    expect(fake.notices).toEqual([]);
  });
});

test('that the vault will lock is not said to who has the window before them, what needs a person is', async () => {
  const { fake, notify, window } = setUp();
  window.show();
  expect(await notify({ kind: 'lock-soon' })).toEqual({ ok: true, value: {} });
  expect(fake.notices).toEqual([]);
  await notify({ kind: 'check-failed' });
  fake.windows[0]?.blur();
  await notify({ kind: 'lock-soon' });
  expect(fake.notices).toHaveLength(2);
});

test('once locked, or with somebody back, nothing says any more that it will be; what needs a person stays', async () => {
  const { fake, notify, lockIsOver } = setUp();
  await notify({ kind: 'lock-soon' });
  await notify({ kind: 'check-failed' });
  lockIsOver();
  expect(fake.notices.map(({ isClosed }) => isClosed())).toEqual([true, false]);
});

test.each(['nl', 'en'] as const)(
  'in %s a notice of what is due says how many, and nothing else',
  async (language) => {
    const { fake, notify, words } = setUp();
    words.setLanguage(language);
    await notify({ kind: 'tasks-due', count: 3 });
    await notify({ kind: 'tasks-due', count: 1 });
    const said = fake.notices.map(({ options }) => options.body ?? '');
    expect(said.map((body) => body.match(/\d+/g))).toEqual([['3'], ['1']]);
    expect(said[0]).toBe(
      language === 'nl' ? '3 zaken vragen vandaag aandacht.' : '3 matters ask for attention today.',
    );
  },
);

test('what is due is not said to who has the window before them', async () => {
  const { fake, notify, window } = setUp();
  window.show();
  await notify({ kind: 'tasks-due', count: 3 });
  expect(fake.notices).toEqual([]);
});
