import type { DossierStatus, RegisterSort } from '../../../../shared/features/dossiers/model.ts';

/** How somebody left the register: order, filter and place. No data of anybody. */
export type RegisterView = {
  readonly sort: RegisterSort;
  readonly direction: 'ascending' | 'descending';
  /** Empty: every status. */
  readonly statuses: readonly DossierStatus[];
  /** Pixels from the top. */
  readonly offset: number;
  /** Index of the active row, -1 for none. */
  readonly active: number;
};

const first: RegisterView = {
  sort: 'activity',
  direction: 'descending',
  statuses: [],
  offset: 0,
  active: -1,
};

/** Lives as long as the page, so that coming back finds the list as it was; locking ends the page. */
let view = first;

export function readRegisterView(): RegisterView {
  return view;
}

export function rememberRegisterView(part: Partial<RegisterView>): void {
  view = { ...view, ...part };
}
