import type { Stage } from '../stage.ts';

/**
 * Makes a vault with the wizard, from the start screen to the register.
 * @returns the groups of the recovery sheet, as the screen showed them
 */
export async function createVault({ page, hands, texts, sample, shot }: Stage): Promise<readonly string[]> {
  const { create, recovery, kinds } = texts.vault;
  const { actions } = texts.kernel;
  const next = page.getByRole('button', { name: actions.continue, exact: true });

  await hands.press(page.getByRole('link', { name: texts.vault.start.create }));
  await hands.type(page.getByLabel(create.organisation.name), sample.organisation);
  await hands.reach(page.getByRole('radio', { name: kinds.university }));
  await hands.key('Space');
  await hands.type(page.getByLabel(create.organisation.caseTag), sample.caseTag);
  await shot('vault-organisation');
  await hands.press(next);

  await hands.type(page.getByLabel(create.member.name), sample.member);
  await hands.type(page.getByLabel(create.member.role), sample.role);
  await hands.press(next);

  await hands.type(page.getByLabel(create.passphrase.field, { exact: true }), sample.passphrase);
  await hands.type(page.getByLabel(create.passphrase.again, { exact: true }), sample.passphrase);
  await page.getByText(create.passphrase.acceptable).waitFor();
  await shot('vault-passphrase');
  await hands.press(next);

  await hands.type(page.getByLabel(create.place.name), sample.vaultName);
  // Where it comes is known once the folders are listed.
  await page.getByText(create.place.chosen('')).waitFor();
  await shot('vault-place');
  await hands.press(page.getByRole('button', { name: create.make }));

  await page.getByRole('heading', { name: recovery.title, exact: true }).waitFor();
  const written = page.getByRole('list', { name: recovery.groups }).getByRole('listitem');
  // The heading stands there before the key has come.
  await written.first().waitFor();
  const groups = await readGroups(written.allInnerTexts());
  await shot('vault-recovery-sheet');
  await hands.press(page.getByRole('button', { name: recovery.savePdf }));
  const dialog = page.getByRole('dialog', { name: recovery.saveTitle });
  await dialog.getByText(texts.vault.picker.place).waitFor();
  await hands.press(dialog.getByRole('button', { name: actions.save }));
  await dialog.waitFor({ state: 'hidden' });
  await hands.press(next);
  await page.getByRole('heading', { name: recovery.confirmTitle }).waitFor();
  for (const [index, group] of groups.entries()) {
    const field = page.getByLabel(recovery.group(index + 1), { exact: true });
    if ((await field.count()) === 1) await hands.type(field, group);
  }
  await shot('vault-recovery-typed-back');
  await hands.press(page.getByRole('button', { name: recovery.confirm }));
  await page.getByRole('heading', { name: texts.today.title, level: 1 }).waitFor();
  return groups;
}

/** Each item reads as its number and the group. */
async function readGroups(items: Promise<readonly string[]>): Promise<readonly string[]> {
  return (await items).map((item) => item.split(/\s+/).at(-1) ?? '');
}
