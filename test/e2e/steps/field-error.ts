import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a field says this sentence, tied to it so that a screen reader reads it out with the field. */
export async function errorStands(field: Locator, sentence: string): Promise<void> {
  await expect.poll(() => errorAt(field), { timeout: 20_000 }).toBe(sentence);
}

async function errorAt(field: Locator): Promise<string | null> {
  return field.evaluate((element) => {
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
    const error = ids.find((id) => id.endsWith('-error'));
    return error === undefined ? null : (document.getElementById(error)?.textContent ?? null);
  });
}
