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

/** For who forgot the passphrase: where the recovery sheet is typed in; then back to the list of known vaults. */
export async function seeRecovery({ page, hands, texts, sample, shot }: Stage): Promise<void> {
  const { start, unlock: screen, members, recovery } = texts.vault;
  const known = page.getByRole('list', { name: start.known });
  await hands.press(known.getByRole('link', { name: sample.vaultName }));
  await hands.press(page.getByRole('link', { name: members.recover.link }));
  await page.getByLabel(recovery.group(1), { exact: true }).waitFor();
  await shot('recovery');
  await hands.press(page.getByRole('link', { name: members.recover.back }));
  await hands.press(page.getByRole('link', { name: screen.other }));
  await known.waitFor();
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
  await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
  await shot('today');
  await hands.key('g');
  await hands.key('d');
  await page.getByRole('heading', { name: texts.dossiers.register.title, level: 1 }).waitFor();
  await shot('register');
}
