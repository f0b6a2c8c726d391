import type { RegisterLook } from '../../../../shared/features/dossiers/register-model.ts';

/** How somebody left the register: what it showed, and the place in it. No data of anybody. */
export type RegisterMemory = {
  /** Null: not looked at since the vault was opened. */
  readonly look: RegisterLook | null;
  /** Groups that are closed, by key. */
  readonly closed: ReadonlySet<string>;
  readonly filterOpen: boolean;
  /** Pixels from the top. */
  readonly offset: number;
  /** Index of the active row, -1 for none. */
  readonly active: number;
};

/** Lives as long as the page, so that coming back finds the list as it was; locking ends the page. */
let memory: RegisterMemory = { look: null, closed: new Set(), filterOpen: false, offset: 0, active: -1 };

export function readRegisterMemory(): RegisterMemory {
  return memory;
}

export function rememberRegister(part: Partial<RegisterMemory>): void {
  memory = { ...memory, ...part };
}
