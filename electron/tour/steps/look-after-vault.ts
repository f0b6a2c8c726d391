import type { Stage } from '../stage.ts';

/** Goes along the vault's own page: how it is doing, who can open it, backups, restoring, the actions, what lies aside. */
export async function lookAfterVault({ page, hands, texts, shot }: Stage): Promise<void> {
  const { safety, members, backups, audit } = texts.vault;
  const tab = (name: string) => page.getByRole('link', { name, exact: true });

  await hands.press(tab(safety.rail));
  await page.getByText(safety.facts.headCodeHint).waitFor();
  await shot('care-overview');

  await hands.press(tab(safety.tabs.members));
  await page.getByRole('heading', { name: members.list }).waitFor();
  await shot('care-members');

  await hands.press(tab(safety.tabs.backups));
  await hands.press(page.getByRole('button', { name: backups.now }));
  await page.getByText(backups.made).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  await shot('care-backups');
  await hands.press(page.getByRole('link', { name: backups.outside.restore }));
  // Two folders to choose: where the backup is, and where the new vault goes.
  await page.getByText(texts.vault.picker.place).nth(1).waitFor();
  await shot('care-restore');
  await hands.press(page.getByRole('link', { name: backups.restore.back, exact: true }));

  await hands.press(tab(safety.tabs.audit));
  await page.getByRole('grid', { name: audit.table }).getByRole('row').nth(1).waitFor();
  await shot('care-actions');

  const { removed } = texts.dossiers;
  await hands.press(tab(removed.title));
  await page.getByRole('heading', { name: removed.title, level: 1 }).waitFor();
  await page.getByText(removed.empty).waitFor();
  await shot('care-put-aside');
}
