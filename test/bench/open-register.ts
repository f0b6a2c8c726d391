/** Program that opens a vault in the built Luwte without showing it, and measures its register and search as seen. */
import { nl } from '../../shared/features/dossiers/messages.nl.ts';
import { nl as today } from '../../shared/features/today/messages.nl.ts';
import { nl as vault } from '../../shared/features/vault/messages.nl.ts';
import { launchMeasured } from './launch-measured.ts';

export type RegisterSamples = {
  /** Milliseconds from a choice to the rows that fit on the screen, by kind of choice. */
  readonly filter: readonly number[];
  /** The same in the first seconds after unlocking, while the vault is looked through in the background. */
  readonly early: readonly number[];
  readonly group: readonly number[];
  /** From the last key to the hits, the pause after typing included. */
  readonly words: readonly number[];
  readonly search: readonly number[];
};

const EARLY_STEPS = 8;
/** Milliseconds in which the checks and readings that follow an opening come to their end. */
const SETTLING = 20_000;

const { luwte, passphrase } = await launchMeasured();
const { page } = luwte;
await page.emulateMedia({ reducedMotion: 'reduce' });
const field = page.getByLabel(vault.unlock.passphrase, { exact: true });
await field.fill(passphrase);
await field.press('Enter');
await page.getByRole('heading', { name: today.title, level: 1 }).waitFor();
await page.keyboard.press('g');
await page.keyboard.press('d');
const grid = page.getByRole('grid', { name: nl.register.table });
await grid.locator('[role="row"]:not([aria-busy])').nth(5).waitFor();
// In the page itself: what the way from here takes is not what somebody waits for.
await page.evaluate(() => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isSettled = () => document.querySelector('[role="row"][aria-busy]') === null;
  Object.assign(window, {
    // From the press to the frame in which no row is awaited any more.
    press: async (element: HTMLElement): Promise<number> => {
      const started = performance.now();
      element.click();
      do await frame();
      while (!isSettled());
      await frame();
      return performance.now() - started;
    },
  });
});
type PagePress = { readonly press: (element: Element) => Promise<number> };
const press = (selector: string, index: number): Promise<number> =>
  page
    .locator(selector)
    .nth(index)
    .evaluate((element) => (window as unknown as PagePress).press(element));

const early: number[] = [];
const filter: number[] = [];
// Every combination of statuses once, each one press from the one before: none of them is in the cache.
for (let step = 1; step < 32; step += 1) {
  if (step === EARLY_STEPS) await page.waitForTimeout(SETTLING);
  const chip = Math.log2(step & -step);
  (step < EARLY_STEPS ? early : filter).push(await press('[role="group"] input[type="checkbox"]', chip));
}
await page.getByRole('button', { name: nl.register.filterClear }).click();
await page.getByRole('button', { name: nl.look.filters.opened(0), exact: true }).click();
for (const label of [
  nl.look.filters.form,
  nl.look.filters.platform,
  nl.look.filters.due,
  nl.look.filters.trigger,
]) {
  await page.getByRole('combobox', { name: label }).click();
  const options = page.getByRole('option').filter({ visible: true });
  await options.first().waitFor();
  const count = Math.min(8, await options.count());
  for (let index = 0; index < count; index += 1)
    filter.push(
      await options.nth(index).evaluate((element) => (window as unknown as PagePress).press(element)),
    );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: nl.look.filters.clear }).click();
}

const words: number[] = [];
for (const text of ['het', 'gesprek', 'faculteit', 'kwartelkoning', 'rustig', 'bel', 'overleg', 'een']) {
  const box = page.getByLabel(nl.look.filters.text);
  // From the whole register to what is found, so that the number of dossiers tells when it is there.
  await box.fill('');
  await page.waitForTimeout(600);
  const taken = await box.evaluate(async (element, typed) => {
    const input = element as HTMLInputElement;
    const status = () =>
      [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join();
    const before = status();
    const started = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const patience = started + 1500;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (performance.now() < patience) {
      await frame();
      const busy = document.querySelector('[role="row"][aria-busy]') !== null;
      if (!busy && status() !== before) return performance.now() - started;
    }
    return null;
  }, text);
  // A word that is in every dossier, or in none, changes nothing that could be waited for.
  if (taken !== null) words.push(taken);
}
if (words.length < 4) throw new Error('too few words narrow the register');
await page.getByRole('button', { name: nl.look.filters.clear }).click();

const group: number[] = [];
for (const by of ['status', 'unit', 'month', 'trigger', 'contact', 'severity']) {
  const started = performance.now();
  await page.getByRole('combobox', { name: nl.look.groups.by }).selectOption(by);
  await page.locator('[role="row"][aria-expanded]').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[role="row"][aria-busy]') === null);
  group.push(performance.now() - started);
  await page.getByRole('combobox', { name: nl.look.groups.by }).selectOption('');
  await grid.waitFor();
}

const search: number[] = [];
await page.keyboard.press('g');
await page.keyboard.press('z');
const box = page.getByRole('combobox', { name: nl.searchAll.label });
for (const text of [
  'het',
  'gesprek',
  'faculteit',
  'rustig',
  '"vaste aanspreekpunt"',
  'bericht',
  'overleg',
  'nasleep',
]) {
  await box.fill('');
  await page.waitForTimeout(300);
  const started = performance.now();
  await box.fill(text);
  await page
    .getByRole('status')
    .filter({ hasText: /resulta|gevonden/ })
    .waitFor();
  search.push(performance.now() - started);
}

process.send?.({ filter, early, words, group, search } satisfies RegisterSamples);
await luwte.close();
