import type { VaultPlace } from '../../shared/features/vault/model.ts';
import type { Host } from '../host.ts';
import type { KdfStrength } from './crypto/index.ts';

/** Everything the service takes from outside; only entry files make one. */
export type ServiceDeps = {
  readonly clock: Clock;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly log: Log;
  readonly host: Host;
  readonly folders: {
    /** Where the list of known vaults and the settings of this computer lie. */
    readonly data: string;
    /** Packs, word lists, fonts, texts of the demo vault. */
    readonly resources: string;
    /** Packs as a build put them together; absent where the program runs from its sources. */
    readonly builtPacks: string;
  };
  /** Key derivation values for a new slot on this computer (security.md K1). */
  readonly chooseKdf: () => Promise<KdfStrength>;
  /** What kind of place a folder is, by its absolute path: on this computer, on a network drive, synchronised. */
  readonly describePlace: (folder: string) => Promise<VaultPlace>;
  readonly threads: ThreadPrograms;
  readonly start: StartValues;
};

export type Clock = {
  /** Milliseconds since 1970, UTC; can jump. */
  readonly now: () => number;
  /** Milliseconds from some moment; never goes back. */
  readonly monotonic: () => number;
};

/** One line per event: ids, codes and counts. */
export type Log = (event: string, details?: Readonly<Record<string, string | number>>) => void;

/** The programs of the worker threads. */
export type ThreadPrograms = {
  readonly storage: URL;
  readonly files: URL;
  readonly imports: URL;
  /** Reads words out of pictures. */
  readonly reading: URL;
  readonly documents: URL;
  readonly packs: URL;
  /** Judges passphrases, and makes the keys of files that they open. */
  readonly passphrases: URL;
};

/** What the command line said. */
export type StartValues = {
  readonly vaultPath: string | null;
  readonly language: 'nl' | 'en' | null;
  /** The host is for trying out, not for real dossiers. */
  readonly trialHost: boolean;
  /** Pictures that other programs take of the screen show the window. */
  readonly screenSeen: boolean;
  /** Where and how large the sample vault is to be; undefined: as the vault slice makes it for the page. */
  readonly demo?: DemoStart;
};

/** What `luwte demo` was asked for. */
export type DemoStart = {
  /** The folder in which the vault is made. */
  readonly folder: string;
  /** From 0 on. */
  readonly dossiers: number;
  /** The same seed makes the same dossiers; a whole number from 0 to below 2^32. */
  readonly seed: number;
  /** Notes and incidents per dossier, on average. */
  readonly shape?: { readonly notes: number; readonly incidents: number };
};
