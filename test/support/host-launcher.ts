import type { Page } from 'playwright-core';
import type { Language } from '../../shared/kernel/primitives.ts';

/** What a journey asks of either host. */
export type HostWish = {
  /** The data folder lies in it (`dataFolderIn`), unless on a disk of its own. */
  readonly folder: string;
  /** Another place for the data folder; undefined: `folder`. */
  readonly disk?: string | undefined;
  readonly vaultPath?: string | undefined;
  /** Undefined: the system's language. */
  readonly language: Language | undefined;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  /** Keys for new passphrases may be the least slow there are, where the host has a say in it. */
  readonly quickKeys?: boolean | undefined;
  /** Sees the page before Luwte is loaded into it. */
  readonly onPage: (page: Page) => void;
};

/** Luwte as either host shows it. */
export type StartedHost = {
  readonly page: Page;
  /** Whatever the page asks for begins with one of these. */
  readonly origins: readonly string[];
  /** Process id of the present service, which changes with each lock; 0 while there is none. */
  readonly servicePid: () => Promise<number>;
  /** Where the browser keeps what it keeps. */
  readonly profileFolder: string;
  /** Locks and ends everything. May be called more than once. */
  readonly close: () => Promise<void>;
};

export type HostLauncher = (wish: HostWish) => Promise<StartedHost>;
