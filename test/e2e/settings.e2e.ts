import { describe, expect, test } from 'vitest';
import { createRun, tellsScreenLock } from '../../electron/host/tells-screen-lock.ts';
import { createStage, type Stage } from '../../electron/tour/stage.ts';
import { UNTOLD_IDLE_MINUTES } from '../../shared/features/settings/model.ts';
import { messages } from '../../shared/messages.ts';
import { launchLuwte } from '../support/launch-luwte.ts';
import { examine, openStage, sidewaysScroll } from '../support/stage-under-test.ts';
import { chooseKnown, lockVault, openDemo, unlockVault } from './steps/demo-vault.ts';
import { lookAtEveryScreen } from './steps/every-screen.ts';
import { errorStands } from './steps/field-error.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

describe('settings of this computer', () => {
  test('language and colours change at once, and stay after locking and after starting again', async () => {
    const luwte = await launchLuwte({ language: undefined });
    const { page } = luwte;
    await chooseLanguage(luwte, 'English');
    await openDemo(stageOf(luwte, 'en'));
    await page.getByRole('link', { name: messages.en.settings.title }).click();
    await page
      .getByRole('radiogroup', { name: messages.en.settings.device.colourScheme })
      .getByText('Dark')
      .click();
    await expect.poll(() => lookOf(luwte), { timeout: 20_000 }).toEqual({ language: 'en', scheme: 'dark' });
    await examine(luwte);
    await lockVault(stageOf(luwte, 'en'));
    await expect.poll(() => lookOf(luwte)).toEqual({ language: 'en', scheme: 'dark' });
    await luwte.close();

    const again = await launchLuwte({ language: undefined, folder: luwte.folder });
    await again.page.getByRole('heading', { name: messages.en.vault.start.title }).waitFor();
    await expect.poll(() => lookOf(again)).toEqual({ language: 'en', scheme: 'dark' });
    await chooseLanguage(again, 'Nederlands');
    await again.page.getByRole('heading', { name: messages.nl.vault.start.title }).waitFor();
    await expect.poll(() => lookOf(again)).toEqual({ language: 'nl', scheme: 'dark' });
  });

  test('single keys can be switched off, and ? lists the keys that work here', async () => {
    const { stage } = await openSampleDemo('keys');
    const { page, texts, shot } = stage;
    const { keys } = texts.kernel;
    const overview = page.getByRole('dialog', { name: keys.title });
    const report = page.getByRole('dialog', { name: texts.dossiers.newDossier.title });
    await page.keyboard.press('?');
    await overview.getByText(texts.dossiers.keys.search, { exact: true }).waitFor();
    await overview.getByText(texts.kernel.frame.lockKey).waitFor();
    await overview.getByText(keys.go(texts.settings.title)).waitFor();
    await shot('overview');
    await page.keyboard.press('Escape');
    await overview.waitFor({ state: 'hidden' });

    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const singleKeys = page.getByRole('switch', { name: texts.settings.device.singleKeys });
    await singleKeys.click();
    await expect.poll(() => singleKeys.isChecked()).toBe(false);
    await page.getByRole('heading', { name: texts.settings.title, level: 1 }).click();
    for (const key of ['n', '?', 'g', 'd']) await page.keyboard.press(key);
    // Chords go on working, so that by now the keys before it would have shown something.
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog', { name: texts.dossiers.search.title });
    await search.waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: texts.settings.title, level: 1 }).waitFor();

    await singleKeys.click();
    await expect.poll(() => singleKeys.isChecked()).toBe(true);
    await page.getByRole('heading', { name: texts.settings.title, level: 1 }).click();
    await page.keyboard.press('n');
    await report.waitFor();
  });
});

describe('settings of a vault', () => {
  test('what this system keeps from Luwte is said where it matters, and nowhere else', async () => {
    const { stage } = await openSampleDemo('system');
    const { page, texts } = stage;
    const { device, vault, title } = texts.settings;
    const isTold = await tellsScreenLock({ platform: process.platform, run: createRun(process.env) });
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('textbox', { name: vault.idleMinutes }).waitFor();
    const untold = page.getByText(vault.screenLockUntold(UNTOLD_IDLE_MINUTES));
    await expect.poll(() => untold.count()).toBe(isTold ? 0 : 1);
    if (process.platform === 'linux') await page.getByText(device.screenSeen).waitFor();
    await lockVault(stage);
    await page.evaluate(() => {
      location.hash = '#/start?reason=idle';
    });
    const { idle } = texts.vault.reasons;
    await page.getByRole('status').filter({ hasText: idle.title }).waitFor();
    await expect.poll(() => page.getByText(idle.untold(UNTOLD_IDLE_MINUTES)).count()).toBe(isTold ? 0 : 1);
  });

  test('a longer time before locking asks for a reason; outside the range it is refused', async () => {
    const { stage } = await openSampleDemo('idle');
    const { page, texts, shot } = stage;
    const { vault, saved, title } = texts.settings;
    const minutes = page.getByRole('textbox', { name: vault.idleMinutes });
    const reason = page.getByRole('textbox', { name: vault.reason });
    const save = page.getByRole('button', { name: vault.save });
    await page.getByRole('link', { name: title }).click();
    await expect.poll(() => minutes.inputValue()).toBe('5');
    await minutes.fill('16');
    await errorStands(minutes, vault.outOfRange(1, 15));
    await expect.poll(() => save.isDisabled()).toBe(true);
    await minutes.fill('12');
    await save.click();
    await errorStands(reason, vault.errors.REASON_NEEDED);
    await shot('reason-needed');
    await reason.fill('Wij zitten met z’n tweeën in een afgesloten kamer.');
    await save.click();
    await page.getByRole('status').getByText(saved).first().waitFor();
    expect(await reason.count()).toBe(0);

    await lockVault(stage);
    await unlockVault(stage, /voorbeeld/);
    await page.getByRole('link', { name: title }).click();
    await expect.poll(() => minutes.inputValue()).toBe('12');
    await page.getByText(vault.explained('Wij zitten met z’n tweeën in een afgesloten kamer.')).waitFor();
    await shot('explained');
    await minutes.fill('3');
    await save.click();
    await page.getByRole('status').getByText(saved).first().waitFor();
    expect(await reason.count()).toBe(0);
  });
});

describe('the clipboard', () => {
  test('what is copied out of the window is there to paste, and gone as soon as the vault locks', async () => {
    const { stage } = await openSampleDemo('clipboard');
    const { page, texts } = stage;
    const { vault, title } = texts.settings;
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('textbox', { name: vault.clipboardSeconds }).fill('30');
    const reason = page.getByRole('textbox', { name: vault.reason });
    await page.getByRole('heading', { name: title, level: 1 }).selectText();
    await page.keyboard.press('Control+c');
    await reason.focus();
    await page.keyboard.press('Control+v');
    await expect.poll(() => reason.inputValue()).toBe(title);
    // Out of a field as well; the newest one counts.
    await reason.fill('gekopieerd uit een veld');
    await reason.selectText();
    await page.keyboard.press('Control+c');
    await lockVault(stage);
    await chooseKnown(stage, /voorbeeld/);
    const field = page.getByLabel(texts.vault.unlock.passphrase, { exact: true });
    const pasted = async () => {
      await field.fill('');
      await field.focus();
      await page.keyboard.press('Control+v');
      return field.inputValue();
    };
    await expect.poll(pasted).toBe('');
  });
});

describe('every screen', () => {
  test('in the dark and in English: whole at 1024 x 700, nothing lost at 200 %', async () => {
    const normal = { width: 1024, height: 700 };
    const { luwte, stage } = await openStage('screens', {
      language: 'en',
      colorScheme: 'dark',
      viewport: normal,
    });
    const { page } = stage;
    await lookAtEveryScreen(stage, async (name) => {
      await stage.shot(name);
      // What 200 % zoom leaves of this window.
      await page.setViewportSize({ width: normal.width / 2, height: normal.height / 2 });
      await luwte.screenshot(`screens-en-twice-${name}`);
      expect(await sidewaysScroll(page)).toEqual([]);
      await page.setViewportSize(normal);
    });
  });
});

type Luwte = Awaited<ReturnType<typeof launchLuwte>>;

const stageOf = ({ page }: Luwte, language: 'nl' | 'en'): Stage =>
  createStage(page, language, () => Promise.resolve());

async function chooseLanguage({ page }: Luwte, name: string): Promise<void> {
  await page.getByRole('banner').getByText(name).click();
}

async function lookOf({ page }: Luwte): Promise<{ language: string; scheme: string | undefined }> {
  return page.evaluate(() => ({
    language: document.documentElement.lang,
    scheme: document.documentElement.dataset['mantineColorScheme'],
  }));
}
