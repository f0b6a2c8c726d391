import type { VaultMode } from '../../../../shared/features/vault/model.ts';

export type ReadOnlyMode = Exclude<VaultMode, { readonly kind: 'open' }>;

type Words = {
  /** `missing` null: it cannot be told how many. */
  readonly history: (missing: number | null) => string;
  readonly damage: string;
  readonly medium: string;
  readonly network: string;
};

/** The words for why a vault is only read. */
export function reasonWords(words: Words, mode: ReadOnlyMode): string {
  return mode.reason === 'history' ? words.history(mode.missing) : words[mode.reason];
}
