/** How much is made and how often it is measured. */
export type BenchSizes = {
  readonly dossiers: number;
  /** A tenth, to compare with. */
  readonly fewDossiers: number;
  /** Incidents of the largest dossier. */
  readonly incidents: number;
  /** Dossiers over which the messages of triage lie. */
  readonly triageDossiers: number;
  /** Dossiers of one bulk insert. */
  readonly insert: number;
  /** Rounds, encrypted and not by turns, and runs of each read within one. */
  readonly rounds: number;
  readonly runs: number;
  readonly notes: number;
  readonly importBytes: number;
  readonly largeBytes: number;
  /** Evidence of the vault that is backed up and restored. */
  readonly backupBytes: number;
  /** Copies of a large vault that people are added to and revoked from, and that are locked. */
  readonly safetyRuns: number;
  /** Exhibits of a package for the police, and the bytes of all together. */
  readonly policeExhibits: number;
  readonly policeBytes: number;
};

/** As the issue says. */
export const fullSizes: BenchSizes = {
  dossiers: 10_000,
  fewDossiers: 1_000,
  incidents: 1_000,
  triageDossiers: 300,
  insert: 500,
  rounds: 5,
  runs: 40,
  notes: 100,
  importBytes: 100e6,
  largeBytes: 2 * 1024 ** 3,
  backupBytes: 480e6,
  safetyRuns: 8,
  policeExhibits: 500,
  policeBytes: 1024 ** 3,
};

/** For trying the bench out; the figures mean little. */
export const quickSizes: BenchSizes = {
  ...fullSizes,
  dossiers: 500,
  fewDossiers: 50,
  incidents: 100,
  triageDossiers: 50,
  insert: 100,
  rounds: 1,
  runs: 10,
  notes: 20,
  importBytes: 10e6,
  largeBytes: 64 * 1024 ** 2,
  backupBytes: 40e6,
  safetyRuns: 2,
  policeExhibits: 20,
  policeBytes: 40e6,
};
