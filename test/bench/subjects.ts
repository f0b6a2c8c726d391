import type { BenchDatabase } from './bench-connection.ts';
import { type FillOptions, fillDatabase } from './fill-database.ts';
import { copyAndHash } from './subjects/copy-and-hash.ts';
import { makeVault } from './subjects/make-vault.ts';
import { measureNotes } from './subjects/measure-notes.ts';
import { measureOpen } from './subjects/measure-open.ts';
import { measurePolicePackage } from './subjects/measure-police-package.ts';
import { measureReads } from './subjects/measure-reads.ts';
import { measureSenders } from './subjects/measure-senders.ts';
import { measureTriage } from './subjects/measure-triage.ts';
import { measureUnlock } from './subjects/measure-unlock.ts';

/** What runs in a process of its own. */
export const subjects = {
  fill: ({ database, options }: { readonly database: BenchDatabase; readonly options: FillOptions }) =>
    fillDatabase(database, options),
  reads: measureReads,
  notes: measureNotes,
  open: measureOpen,
  unlock: measureUnlock,
  copy: copyAndHash,
  vault: makeVault,
  senders: measureSenders,
  policePackage: measurePolicePackage,
  triage: measureTriage,
};

export type Question<Name extends keyof typeof subjects> = Parameters<(typeof subjects)[Name]>[0];
export type Answer<Name extends keyof typeof subjects> = Awaited<ReturnType<(typeof subjects)[Name]>>;
