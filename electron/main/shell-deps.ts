import type { Run } from '../host/tells-screen-lock.ts';

/** What the shell needs besides Electron; its entry fills it in. */
export type ShellDeps = {
  /** Absolute paths of what was built. */
  readonly programs: {
    readonly preload: string;
    readonly service: string;
    /** The picture of a window, where the system does not take it from the program. */
    readonly icon: string;
    /** A folder. */
    readonly renderer: string;
  };
  /** The service's, in which the shell keeps where its window stood and what Electron wants to keep. */
  readonly dataFolder: string;
  readonly homeFolder: string;
  /** Where relative paths of the command line start. */
  readonly workingFolder: string;
  /** The whole command line, Electron's program first. */
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Milliseconds from some moment; never goes back. */
  readonly monotonic: () => number;
  /** Ends a process at once; throws when it is gone. */
  readonly kill: (pid: number) => void;
  readonly run: Run;
  /** One line for whoever started Luwte from a terminal. */
  readonly say: (line: string) => void;
  /** Milliseconds between two questions to the service for a sign of life; undefined: the usual. */
  readonly heartbeatEvery?: number;
};
