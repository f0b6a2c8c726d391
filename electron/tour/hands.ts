import type { Locator, Page } from 'playwright-core';

/** Somebody at the keyboard: nothing here touches a pointer. */
export type Hands = {
  /** Walks with Tab until the thing has the focus. @throws where it cannot be reached by keyboard. */
  readonly reach: (target: Locator) => Promise<void>;
  /** Walks along a row of tabs, rows or choices with an arrow key until the thing has the focus. */
  readonly walk: (arrow: 'ArrowRight' | 'ArrowDown', target: Locator) => Promise<void>;
  /** Reaches a button or link and presses Enter. */
  readonly press: (target: Locator) => Promise<void>;
  /** Reaches a field and types into it, in place of what stood there. */
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Reaches a list of choices and types the beginning of one. */
  readonly choose: (field: Locator, label: string) => Promise<void>;
  /** Reaches a button that opens the system's file dialog, and answers it. */
  readonly attach: (button: Locator, paths: readonly string[]) => Promise<void>;
  /** Presses a key or a chord, such as `n` or `Control+k`. */
  readonly key: (chord: string) => Promise<void>;
};

/** More than any screen has stops; a walk that long means that something is out of reach. */
const MOST_STOPS = 150;

export function createHands(page: Page): Hands {
  const walk = async (key: string, target: Locator): Promise<void> => {
    await target.waitFor({ state: 'visible' });
    // Found once: to look for a thing by its name at every stop takes longer than all the rest.
    let element = await target.elementHandle();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const place = await element?.evaluate((found) =>
        found.isConnected ? found === document.activeElement : null,
      );
      if (place === true) return;
      if (place === null) element = await target.elementHandle();
      else await page.keyboard.press(key);
    }
    throw new Error(`not reachable with ${key}: ${target.toString()}`);
  };
  const reach = (target: Locator): Promise<void> => walk('Tab', target);
  const press = async (target: Locator): Promise<void> => {
    await reach(target);
    await page.keyboard.press('Enter');
  };
  return {
    reach,
    walk,
    press,
    async type(field, text) {
      await reach(field);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
    },
    async choose(field, label) {
      await reach(field);
      await page.keyboard.type(label, { delay: 5 });
      await page.keyboard.press('Tab');
    },
    async attach(button, paths) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(button)]);
      await chooser.setFiles([...paths]);
    },
    key: (chord) => page.keyboard.press(chord),
  };
}
