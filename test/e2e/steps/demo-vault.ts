import type { Stage } from '../../../electron/tour/stage.ts';
import type { OrganisationKind } from '../../../shared/features/vault/model.ts';

/** The passphrase that demo vaults show on their own unlock screen. */
export const demoPassphrase = 'oefenen met verzonnen mensen';

/** Makes a vault of invented people from the start screen; its register shows. */
export async function openDemo(stage: Stage, kind: OrganisationKind = 'university'): Promise<void> {
  const { page, texts } = stage;
  const { start, demo, kinds } = texts.vault;
  await page.getByRole('button', { name: start.demo }).click();
  const dialog = page.getByRole('dialog', { name: demo.title });
  await dialog.getByRole('radio', { name: kinds[kind] }).check();
  await dialog.getByRole('button', { name: demo.make }).click();
  await openRegister(stage);
}

/** Locks with Ctrl+L; the start screen of a fresh page shows. */
export async function lockVault({ page, texts }: Stage): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: texts.vault.start.title, level: 1 }).waitFor();
}

/** Opens a vault of the list of known ones, by a part of its name; its register shows. */
export async function unlockVault(
  stage: Stage,
  name: string | RegExp,
  passphrase = demoPassphrase,
): Promise<void> {
  await chooseKnown(stage, name);
  await tryPassphrase(stage, passphrase);
  await openRegister(stage);
}

export async function chooseKnown({ page, texts }: Stage, name: string | RegExp): Promise<void> {
  await page.getByRole('list', { name: texts.vault.start.known }).getByRole('link', { name }).click();
}

/** Types a passphrase on the unlock screen and presses Enter, without waiting for what comes of it. */
export async function tryPassphrase({ page, texts }: Stage, passphrase: string): Promise<void> {
  const field = page.getByLabel(texts.vault.unlock.passphrase, { exact: true });
  await field.fill(passphrase);
  await field.press('Enter');
}

/** From Today, where an open vault begins, to the register; it may show already. */
export async function openRegister({ page, texts }: Stage): Promise<void> {
  const register = page.getByRole('heading', { name: texts.dossiers.register.title, level: 1 });
  const today = page.getByRole('heading', { name: texts.today.title, level: 1 });
  await register.or(today).waitFor();
  if (await today.isVisible()) {
    await page.getByRole('link', { name: texts.dossiers.rail, exact: true }).click();
  }
  await register.waitFor();
}
