import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { findSampleFiles, type SampleFiles } from '../../electron/tour/sample-files.ts';
import { createStage, type Stage } from '../../electron/tour/stage.ts';
import type { Language } from '../../shared/kernel/primitives.ts';
import { type LuwteTestOptions, type LuwteUnderTest, launchLuwte } from './launch-luwte.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

export type StageUnderTest = { readonly luwte: LuwteUnderTest; readonly stage: Stage };

export const sampleFiles: SampleFiles = findSampleFiles(
  fileURLToPath(new URL('../../resources', import.meta.url)),
);

/**
 * The real window with the tour's hands and words. Every picture that a step takes is also an examination: axe
 * finds nothing, nothing was reported in the page, the window's title holds no name, nothing scrolls sideways.
 */
export async function openStage(
  journey: string,
  { language = 'nl', ...options }: LuwteTestOptions & { readonly language?: Language } = {},
): Promise<StageUnderTest> {
  const luwte = await launchLuwte({ language, ...options });
  const strayRequests: string[] = [];
  luwte.page.on('request', (request) => {
    const url = request.url();
    const isOwn = luwte.origins.some(
      (origin) => url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`),
    );
    if (!isOwn) strayRequests.push(url);
  });
  // Whatever a journey was about: nothing went wrong in the page, and nothing was asked of anybody else.
  onTestFinished(() => {
    expect(luwte.problems()).toEqual([]);
    expect(strayRequests).toEqual([]);
  });
  let count = 0;
  const stage = createStage(luwte.page, language, async (name) => {
    count += 1;
    await luwte.screenshot(`${journey}-${language}-${String(count).padStart(2, '0')}-${name}`);
    await examine(luwte);
  });
  return { luwte, stage };
}

/** What must hold on every screen at any time. */
export async function examine({ page, problems }: LuwteUnderTest): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
  expect(problems()).toEqual([]);
  expect(await page.title()).toBe('Luwte');
  expect(await sidewaysScroll(page)).toEqual([]);
}

/** The package's own `source` is more than twice as long. */
const axeProgram = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What axe finds, by rule and place. Its program is handed over once for each document: half a megabyte that is sent and
 * compiled for every picture takes as long as looking does. Every rule is tried, only what is wrong is described in full.
 */
async function findViolations(page: Page): Promise<readonly { id: string; targets: readonly string[] }[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeProgram);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }));
  });
}

/** What is wider than its frame: the window, or the working area. Tables may scroll sideways in frames of their own. */
export async function sidewaysScroll(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    ['html', 'body', 'main', '[role="dialog"]'].filter((selector) =>
      [...document.querySelectorAll(selector)].some(
        (element) => element.scrollWidth > element.clientWidth + 1,
      ),
    ),
  );
}
