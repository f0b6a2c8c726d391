import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { screenshotFolder } from '../support/screenshot-folder.ts';
import { examine, openStage, type StageUnderTest } from '../support/stage-under-test.ts';
import { lockVault, openDemo } from './steps/demo-vault.ts';
import { openDossierWithFiles } from './steps/find-dossier.ts';

describe('a meeting looks at a dossier on the big screen', () => {
  test('in Dutch: without a name, live, and gone by Esc, by Stop and by locking', () => meet('nl', 'light'));

  test('in English and in the dark: all of it just so', () => meet('en', 'dark'));
});

async function meet(language: 'nl' | 'en', colorScheme: 'light' | 'dark'): Promise<void> {
  const opened = await openStage('projector', { language, colorScheme });
  const { stage, luwte } = opened;
  const { page, texts, shot } = stage;
  const { reviews, dossiers } = texts;
  await openDemo(stage);
  await openDossierWithFiles(stage, dossiers.dossier.timeline);
  const first = await titleOf(stage);
  const button = page.getByRole('button', { name: reviews.project });

  // With files, incidents and a report: everything that a dossier has to show.
  const wall = await whenOpened(page, () => button.click());
  await wall.getByRole('heading', { name: first.code, level: 1 }).waitFor();
  await page.getByRole('status').getByText(reviews.banner(first.code)).waitFor();
  await shot('shown');
  await lookAtWall(opened, wall, `projector-${language}-wall`);
  expect(await wordsOf(wall)).not.toContain(first.name);
  expect(await wordsOf(wall)).not.toMatch(/@|https?:|\.(?:pdf|eml|png|jpg)\b/i);
  await expect
    .poll(() => wall.evaluate(() => [document.documentElement.lang, window.opener]))
    .toEqual([language, null]);

  // What changes is seen at once.
  await page.getByRole('button', { name: new RegExp(`^${dossiers.dossier.changeStatus}`) }).click();
  await page.getByRole('menuitemradio', { name: dossiers.status.aftercare }).click();
  await wall.getByText(dossiers.status.aftercare, { exact: true }).waitFor();

  // Another dossier, by key, in the same window.
  await page.getByRole('link', { name: dossiers.dossier.back }).click();
  const other = page.getByRole('row').filter({ hasNotText: first.code }).nth(2);
  await other.click();
  await page.getByRole('tab', { name: dossiers.dossier.timeline }).waitFor();
  const second = await titleOf(stage);
  expect(second.code).not.toBe(first.code);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('b');
  await wall.getByRole('heading', { name: second.code, level: 1 }).waitFor();
  expect(await wordsOf(wall)).not.toContain(first.code);
  expect(page.context().pages()).toHaveLength(2);
  await page.getByRole('status').getByText(reviews.banner(second.code)).waitFor();
  await page.getByRole('link', { name: dossiers.dossier.back }).click();
  await page.getByRole('link', { name: reviews.open }).click();
  await page.getByRole('button', { name: reviews.stop }).nth(1).waitFor();

  await whenClosed(wall, () => wall.keyboard.press('Escape'));
  await page.getByText(reviews.banner(second.code)).waitFor({ state: 'detached' });
  const again = await whenOpened(page, () => button.click());
  await again.getByRole('heading', { name: second.code, level: 1 }).waitFor();
  await whenClosed(again, () => again.close());
  await page.getByText(reviews.banner(second.code)).waitFor({ state: 'detached' });
  const stopped = await whenOpened(page, () => button.click());
  await whenClosed(stopped, () => page.getByRole('button', { name: reviews.stop }).first().click());
  await page.getByText(reviews.banner(second.code)).waitFor({ state: 'detached' });
  await examine(luwte);

  const last = await whenOpened(page, () => button.click());
  await last.getByRole('heading', { name: second.code, level: 1 }).waitFor();
  await whenClosed(last, () => lockVault(stage));
  expect(page.context().pages()).toHaveLength(1);
}

/** The wall in the sizes of a large screen, of a small window, and of one that was made larger. */
async function lookAtWall({ luwte }: StageUnderTest, wall: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1024, 700],
    [512, 350],
  ] as const) {
    await wall.setViewportSize({ width, height });
    await wall.screenshot({ path: `${screenshotFolder}/${name}-${width}.png`, animations: 'disabled' });
    await examine({ ...luwte, page: wall });
  }
}

async function titleOf({ page }: Stage): Promise<{ readonly code: string; readonly name: string }> {
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const [code = '', name = ''] = title.split(' · ');
  expect([code, name]).not.toContain('');
  return { code, name };
}

const wordsOf = (wall: Page): Promise<string> => wall.locator('body').innerText();

async function whenOpened(page: Page, act: () => Promise<unknown>): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await act();
  return opened;
}

async function whenClosed(wall: Page, act: () => Promise<unknown>): Promise<void> {
  const closed = wall.waitForEvent('close');
  await act();
  await closed;
}
