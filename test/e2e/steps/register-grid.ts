import type { Locator } from 'playwright-core';
import type { Stage } from '../../../electron/tour/stage.ts';

/** What the register shows: its grid and what can be read off it. */
export function registerGrid({ page, texts }: Stage) {
  const grid = page.getByRole('grid', { name: texts.dossiers.register.table });
  const header = (name: string): Locator => grid.getByRole('columnheader').filter({ hasText: name });
  return {
    grid,
    header,
    /** Place in the list of the row that Enter opens, from 1; null for none. */
    active: (): Promise<number | null> =>
      grid.evaluate((element) => {
        const id = element.getAttribute('aria-activedescendant');
        const row = id === null ? null : document.getElementById(id);
        return row === null ? null : Number(row.getAttribute('aria-rowindex')) - 1;
      }),
    /** The texts of a column, in the order of the list, of the rows that are in the page. */
    column: (id: string): Promise<readonly string[]> =>
      grid.evaluate((element, columnId) => {
        const rows = [...element.querySelectorAll('[role="row"]:not([aria-busy])')].slice(1);
        const place = (row: Element) => Number(row.getAttribute('aria-rowindex'));
        return rows
          .toSorted((one, other) => place(one) - place(other))
          .map((row) => row.querySelector(`[data-column="${columnId}"]`)?.textContent ?? '');
      }, id),
    row: (place: number): Locator =>
      grid.locator(`[role="row"][aria-rowindex="${place + 1}"]:not([aria-busy])`),
    scrollTop: (): Promise<number> => grid.evaluate((element) => element.scrollTop),
  };
}
