import { describe, expect, test } from 'vitest';
import { chapterNames } from '../../renderer/features/reference/chapters.ts';
import { shippedPack } from '../support/shipped-pack.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

describe('the protocol pack as a handbook', () => {
  test('is read, searched, and says whom to turn to after a few questions, by keyboard', async () => {
    const { stage } = await openSampleDemo('reference');
    const { page, hands, texts, shot } = stage;
    const { reference } = texts;
    const { sections } = await shippedPack('university');
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: reference.title, level: 1 }).waitFor();
    await page.getByRole('heading', { name: reference.sections.signpost }).waitFor();
    await shot('signpost');

    const first = sections.signpost.questions[0];
    await page.getByRole('heading', { name: first?.text.nl ?? '' }).waitFor();
    await hands.press(page.getByRole('button', { name: first?.answers[0]?.label.nl ?? '', exact: true }));
    const outcome = sections.signpost.outcomes.find(({ id }) => id === first?.answers[0]?.to);
    const reached = page.getByRole('heading', { name: outcome?.label.nl ?? '', level: 3, exact: true });
    await expect.poll(() => reached.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.getByText('112', { exact: true }).first().waitFor();
    await shot('in-danger');
    await hands.press(page.getByRole('button', { name: reference.signpost.back }));
    const question = page.getByRole('heading', { name: first?.text.nl ?? '' });
    await expect.poll(() => question.evaluate((heading) => heading === document.activeElement)).toBe(true);

    for (const chapter of chapterNames.slice(1)) {
      await hands.press(page.getByRole('link', { name: reference.chapter[chapter], exact: true }));
      await page.locator('[aria-current=page]', { hasText: reference.chapter[chapter] }).waitFor();
      await shot(chapter);
    }

    // On paper stands all of it, and nothing of the window around it.
    await page.emulateMedia({ media: 'print' });
    const main = page.locator('main');
    expect(await main.evaluate((part) => part.scrollHeight - part.clientHeight)).toBeLessThanOrEqual(1);
    expect(await page.getByRole('link', { name: texts.settings.title }).isVisible()).toBe(false);
    await page.getByRole('heading', { name: reference.chapter.organise, level: 2 }).waitFor();
    await page.emulateMedia({ media: null });
    await page
      .getByRole('heading', { name: reference.chapter.organise, level: 2 })
      .waitFor({ state: 'hidden' });

    // The whole of it has its chapters and its signpost, on white paper also where the screen is dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await hands.press(page.getByRole('button', { name: reference.printAll }));
    await page.emulateMedia({ media: 'print' });
    for (const chapter of chapterNames)
      await page.getByRole('heading', { name: reference.chapter[chapter], level: 2, exact: true }).waitFor();
    await page.getByText(reference.signpost.printIntro).waitFor();
    const last = sections.signpost.outcomes.at(-1)?.label.nl ?? '';
    const places = sections.signpost.questions.length + sections.signpost.outcomes.length;
    await page.getByText(`${places}. ${last}`, { exact: true }).waitFor();
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await scheme()).toBe('light');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null, colorScheme: null });

    await page.keyboard.press('/');
    await page.keyboard.insertText('belaging');
    await page
      .getByRole('status')
      .filter({ hasText: /gevonden/ })
      .waitFor();
    const offence = sections.offences.find(({ id }) => id === 'sr285b');
    await page.getByRole('heading', { name: offence?.label.nl ?? '', level: 3 }).waitFor();
    await shot('found');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('xyzzy');
    await page.getByText(reference.nothing).waitFor();
  });
});
