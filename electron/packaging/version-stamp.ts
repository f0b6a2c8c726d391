import { spawnSync } from 'node:child_process';

/** What a release is called, the same on every machine that builds this commit. */
export type VersionStamp = {
  readonly version: string;
  /** Commit that was built; null outside a repository. */
  readonly commit: string | null;
  /** When the commit was made, in seconds since 1970; every file of the release carries this time. */
  readonly seconds: number;
  /** The same as `2026-11-21`, in UTC. */
  readonly day: string;
};
export type VersionStampResult =
  | { readonly ok: true; readonly value: VersionStamp }
  | { readonly ok: false; readonly message: string };

type VersionStampDeps = {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Answers a question about the repository with its first line; null where there is none. */
  readonly askGit: (...words: readonly string[]) => string | null;
};

/**
 * The time of the last commit, or of SOURCE_DATE_EPOCH where that is set (reproducible-builds.org): never the clock, so
 * that two people who build the same commit get the same.
 */
export function readVersionStamp({ version, env, askGit }: VersionStampDeps): VersionStampResult {
  const given = env['SOURCE_DATE_EPOCH'] ?? askGit('log', '-1', '--format=%ct');
  const seconds = given !== null && /^\d{1,10}$/.test(given) ? Number(given) : 0;
  if (seconds === 0) {
    return {
      ok: false,
      message: 'No commit and no SOURCE_DATE_EPOCH (seconds since 1970) tell the date of this version.',
    };
  }
  const day = new Date(seconds * 1_000).toISOString().slice(0, 10);
  return { ok: true, value: { version, commit: askGit('rev-parse', 'HEAD'), seconds, day } };
}

export function createAskGit(folder: string): VersionStampDeps['askGit'] {
  return (...words) => {
    const { status, stdout } = spawnSync('git', words, { cwd: folder, encoding: 'utf8' });
    return status === 0 ? stdout.split('\n', 1)[0]?.trim() || null : null;
  };
}
