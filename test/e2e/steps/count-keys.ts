import type { Page } from 'playwright-core';

export type KeyCount = { readonly letters: number; readonly others: number };

/** Counts the keys that are pressed from now on: letters and signs apart from keys that lead somewhere or choose. */
export async function countKeys(page: Page): Promise<() => Promise<KeyCount>> {
  await page.evaluate(() => {
    const count = { letters: 0, others: 0 };
    Object.assign(window, { keysPressed: count });
    window.addEventListener(
      'keydown',
      ({ key, target }) => {
        if (key === 'Shift' || key === 'Control') return;
        const isTyped =
          key.length === 1 && (target as Element).matches('input:not([type="radio"]), textarea');
        if (isTyped) count.letters += 1;
        else count.others += 1;
      },
      true,
    );
  });
  return () => page.evaluate(() => (window as unknown as { keysPressed: KeyCount }).keysPressed);
}
