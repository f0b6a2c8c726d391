import type { Stage } from '../stage.ts';

/** Finds the dossier back by a word in it, with Ctrl+K. */
export async function findByWord({ page, hands, texts, sample, shot }: Stage): Promise<void> {
  await hands.key('Control+k');
  await hands.type(page.getByRole('combobox', { name: texts.dossiers.search.label }), sample.word);
  await page.getByRole('option').filter({ hasText: sample.caseTag }).first().waitFor();
  await shot('search');
  await hands.key('Enter');
  await page.getByRole('heading', { name: new RegExp(sample.caseTag), level: 1 }).waitFor();
}

/** Locks with Ctrl+L; the page that follows is a fresh one. */
export async function lock({ page, hands, texts, shot }: Stage): Promise<void> {
  await hands.key('Control+l');
  await page.getByRole('heading', { name: texts.vault.start.title }).waitFor();
  await shot('locked');
}

/** Opens the vault from the list of known ones. */
export async function unlock({ page, hands, texts, sample, shot }: Stage): Promise<void> {
  const { start, unlock: screen } = texts.vault;
  await hands.press(
    page.getByRole('list', { name: start.known }).getByRole('link', { name: sample.vaultName }),
  );
  await hands.type(page.getByLabel(screen.passphrase, { exact: true }), sample.passphrase);
  await shot('unlock');
  await hands.key('Enter');
  await page.getByRole('heading', { name: texts.dossiers.register.title, level: 1 }).waitFor();
  await shot('register');
}
