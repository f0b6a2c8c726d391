import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from '../../../electron/tour/stage.ts';
import { openRegister } from './demo-vault.ts';
import { errorStands } from './field-error.ts';

const renewed = 'acht zachte wolken boven de brede rivier';

/** From the door of a vault that is damaged and whose passphrase is forgotten, up to where its backups can be chosen. */
export async function findRestoreBySheet(stage: Stage, sheet: readonly string[]): Promise<void> {
  const { page, hands, texts, shot } = stage;
  const { recover } = texts.vault.members;
  const { restore } = texts.vault.backups;
  await hands.press(page.getByRole('link', { name: recover.link }));
  await pasteSheet(stage, sheet);
  await hands.press(page.getByRole('button', { name: recover.next }));
  await page.getByText(recover.errors.DATABASE_DAMAGED).waitFor();
  await shot('the-key-fits-but-the-vault-is-damaged');
  await hands.press(page.getByRole('link', { name: restore.link }));
  await page.getByRole('heading', { name: restore.title, level: 1 }).waitFor();
}

/** Restores the first backup of the list with the sheet, by keyboard, and opens what came of it under a new passphrase. */
export async function restoreBySheet(stage: Stage, sheet: readonly string[]): Promise<void> {
  const { page, hands, texts, shot } = stage;
  const { recover } = texts.vault.members;
  const { create, backups } = texts.vault;
  const { restore } = backups;
  await page.getByRole('radio', { name: /handelingen/ }).check();
  await hands.type(page.getByLabel(restore.name), 'Terug');
  await hands.press(page.getByRole('button', { name: restore.bySheet }));
  // The fields stand where the other one was, and have the focus.
  await expect.poll(() => hasFocus(group(stage, 1))).toBe(true);
  const submit = page.getByRole('button', { name: restore.submit, exact: true });
  await hands.press(submit);
  await errorStands(group(stage, 13), recover.emptyGroup);
  const third = sheet[2] ?? '';
  await pasteSheet(stage, sheet.with(2, `${third[0] === '7' ? '8' : '7'}${third.slice(1)}`));
  await hands.press(submit);
  await errorStands(group(stage, 3), recover.wrongGroup);
  await shot('group-wrong');
  await hands.type(group(stage, 3), third);
  await hands.press(submit);
  await page.getByRole('heading', { name: restore.done }).waitFor();
  await page.getByText(restore.recoverNext).waitFor();
  await shot('restored');
  await hands.press(page.getByRole('button', { name: restore.recover }));
  await page.getByRole('heading', { name: recover.who }).waitFor();
  const field = page.getByLabel(texts.vault.members.passphrase.next, { exact: true });
  await hands.type(field, renewed);
  await hands.type(page.getByLabel(create.passphrase.again, { exact: true }), renewed);
  await shot('who-are-you');
  await hands.press(page.getByRole('button', { name: recover.open }));
  await openRegister(stage);
}

async function pasteSheet(stage: Stage, sheet: readonly string[]): Promise<void> {
  await group(stage, 1).fill(sheet.join('-'));
  await expect.poll(() => group(stage, 13).inputValue()).toBe(sheet[12]);
}

function group({ page, texts }: Stage, number: number): Locator {
  return page.getByLabel(texts.vault.recovery.group(number), { exact: true });
}

function hasFocus(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}
