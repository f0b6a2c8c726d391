import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { inject } from 'vitest';
import type { RawKeys } from './keys-of.ts';
import type { Ledger } from './ledger.ts';

/** A vault's folder as it lay at some moment, and what had been acknowledged until then. */
export type StillVault = {
  readonly vault: string;
  readonly keys: RawKeys;
  readonly dossierId: string;
  readonly ledger: Ledger;
  /** Number of the last entry of its audit chain. */
  readonly sequence: number;
  /** What opens it, where that is not the passphrase of every sample vault. */
  readonly passphrase?: string;
};

/** One vault at four moments, and another one of the same person with the same passphrase at two. */
export type SampleVaults = {
  /** Closed after the first work. */
  readonly older: StillVault;
  /** Closed after more work. */
  readonly closed: StillVault;
  /** Still more work, as a kill leaves it: a log beside the database. */
  readonly lessHot: StillVault;
  /** The same some commits later. */
  readonly hot: StillVault;
  readonly other: StillVault;
  readonly otherHot: StillVault;
};

declare module 'vitest' {
  interface ProvidedContext {
    /** File that holds a {@link SampleVaults}: see provide-sample-vaults.ts. */
    readonly sampleVaults: string;
  }
}

/** The vaults that were made once for all files. They are never worked in: every fault gets a copy. */
export function sampleVaults(): () => SampleVaults {
  const samples = deserialize(readFileSync(inject('sampleVaults'))) as SampleVaults;
  return () => samples;
}
