/**
 * Whether this system tells the browser inside that its screen is locked. Windows and macOS do. On Linux Chromium asks
 * the screen saver service of the desktop on the session bus (`ui/base/idle/idle_linux.cc`), and has nobody else to ask
 * but the saver of X11, which most of what locks screens never starts; Electron has no event for it there.
 */
import { execFile } from 'node:child_process';
import { serviceEnvironment } from './service-start.ts';

/** Runs a program without a shell and answers what it printed; rejects when it failed or is not there. */
export type Run = (program: string, words: readonly string[]) => Promise<string>;

export type ScreenLockDeps = { readonly platform: NodeJS.Platform; readonly run: Run };

/** The services that Chromium knows (ksmserver and light-locker, Cinnamon, GNOME, MATE, Xfce). */
const savers = ['freedesktop', 'cinnamon', 'gnome', 'mate', 'xfce'].map((desktop) => ({
  name: `org.${desktop}.ScreenSaver`,
  path: `/org/${desktop}/ScreenSaver`,
}));

/** Comes with systemd, and talks to the bus so that nothing of ours has to. Where it is not, nothing is known. */
export const busctl = '/usr/bin/busctl';

/** Milliseconds that a service on the bus may take to answer; Chromium waits longer, but who locks a screen is quick. */
const PATIENCE = 2_000;

/** Asks the services as Chromium does: one that is there, and says whether its screen is locked, is enough. */
export async function tellsScreenLock({ platform, run }: ScreenLockDeps): Promise<boolean> {
  if (platform !== 'linux') return true;
  const answers = await Promise.all(
    savers.map(({ name, path }) => {
      // None is started by being asked.
      const words = ['--user', '--auto-start=no', '--timeout=2', 'call', name, path, name, 'GetActive'];
      return run(busctl, words).catch(() => '');
    }),
  );
  return answers.some((answer) => /^b (?:true|false)\s*$/.test(answer));
}

export function createRun(env: NodeJS.ProcessEnv): Run {
  return (program, words) =>
    new Promise((resolve, reject) => {
      const options = { env: serviceEnvironment(env), timeout: PATIENCE, killSignal: 'SIGKILL' } as const;
      execFile(program, words, options, (error, printed) =>
        error === null ? resolve(printed) : reject(error),
      );
    });
}
