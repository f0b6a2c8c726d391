import { describe, expect, test } from 'vitest';
import { openTab } from './steps/find-dossier.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

describe('a drawer', () => {
  test('an answer about the one person is never written down over the dossier of another', async () => {
    const { stage } = await openSampleDemo('drawers');
    const { page, texts } = stage;
    const { consent, dossiers } = texts;
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog', { name: dossiers.search.title });
    await search.getByRole('combobox').fill('UZ-2026-0013');
    await search.getByRole('option').filter({ hasText: 'UZ-2026-0013' }).first().click();
    await page.getByRole('heading', { name: 'UZ-2026-0013', level: 1 }).waitFor();
    await openTab(stage, consent.panel);
    await page
      .getByRole('button', { name: new RegExp(`^${consent.add}`) })
      .first()
      .click();
    const drawer = page.getByRole('dialog', { name: new RegExp(`^${consent.add}`) });
    await drawer.waitFor();

    await page.keyboard.press('Control+k');
    await search.getByRole('combobox').fill('UZ-2026-0019');
    // By mouse: what is found lies over the drawer, not under it.
    await search.getByRole('option').filter({ hasText: 'UZ-2026-0019' }).first().click();
    await page.getByRole('heading', { name: 'UZ-2026-0019', level: 1 }).waitFor();
    await drawer.waitFor({ state: 'hidden' });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
