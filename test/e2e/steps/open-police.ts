import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from '../../../electron/tour/stage.ts';
import type { Messages } from '../../../shared/messages.ts';

type Step = 'who' | 'what' | 'privacy' | 'requests' | 'leaving' | 'after';

/** Goes to the reports to the police of a dossier by its address, as a bookmark or Today does. */
export async function openPolice({ page, texts }: Stage, dossierId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/dossiers/${id}?tab=triage&part=police`;
  }, dossierId);
  await page.getByRole('heading', { name: policeTexts(texts).title, level: 2 }).waitFor();
}

export function policeTexts(texts: Messages): Messages['triage']['police']['screen'] {
  return texts.triage.police.screen;
}

/** Goes on to a step with `]`; its heading shows and has the focus. */
export async function nextStep({ page, texts }: Stage, step: Step): Promise<void> {
  // What is being saved gives the focus back to its field, also a little later where nothing has it: that would keep the
  // key to itself. Who looks at the heading is in no field.
  await page.locator('button[type="submit"][aria-disabled="true"]').first().waitFor({ state: 'hidden' });
  await page.locator('#main h3[tabindex="-1"]').first().focus();
  await page.keyboard.press(']');
  await hasFocus(page.getByRole('heading', { name: policeTexts(texts).steps[step], level: 3 }));
}

export async function hasFocus(thing: Locator): Promise<void> {
  await expect.poll(() => thing.evaluate((element) => element === document.activeElement)).toBe(true);
}

/** Opens a step by its tab. */
export async function openStep({ page, texts }: Stage, step: Step): Promise<void> {
  const { steps } = policeTexts(texts);
  await page.getByRole('tab', { name: steps[step] }).click();
  await page.getByRole('heading', { name: steps[step], level: 3 }).waitFor();
}
