import type { App, Session } from '../../../app.ts';
import { Refusal } from '../../../refusal.ts';
import { callPerson } from '../call-person.ts';
import { vaultFiles } from '../vault-files.ts';
import { collectPartials } from './backup-folder.ts';
import type { LastChange } from './backup-store.ts';
import type { LongWork } from './long-work.ts';
import type { ManifestReader } from './manifest-reader.ts';
import { addAutomatic, newestAutomatic } from './vault-backups.ts';

/** How often is looked, in milliseconds. */
const LOOK_EVERY = 15_000;
/** Without a change for so long somebody is likely to be done for a while. */
const QUIET = 2 * 60_000;
/** The same after people or keys changed, which somebody mostly locks right after. */
const QUIET_OF_KEYS = 10_000;
/** Backups by itself are at least this far apart, where people and keys are the same. */
const APART = 60 * 60_000;

/**
 * Makes backups by itself, in the background: two minutes after the last change, at most one an hour. One of before people
 * or keys changed is opened by what need not be known any more, so after that one is made within seconds. It gives way to
 * work that somebody asks for, and is broken off at lock. Never where the vault is only read.
 */
export function createAutomaticBackups(
  app: Pick<App, 'deps' | 'session'>,
  work: LongWork,
  manifests: ManifestReader,
) {
  const { deps } = app;
  let seen: { readonly sequence: number; readonly since: number } | null = null;
  // Of the open vault; read from its folder once. Cleared by the end of the process.
  let newest: { readonly createdAt: number; readonly sequence: number } | null | undefined;
  let hasFailed = false;
  let timer: NodeJS.Timeout | undefined;

  /** Makes one where it is time for it. */
  async function look(): Promise<void> {
    const session = app.session();
    if (session === null || session.vault.mode.kind !== 'open') return;
    const change = (await session.storage.read('vault.lastChange', null)) as LastChange | Refusal;
    if (change instanceof Refusal) return;
    const moment = deps.clock.monotonic();
    if (seen?.sequence !== change.sequence) seen = { sequence: change.sequence, since: moment };
    newest ??= await newestAutomatic(manifests, session);
    const isOfOldKeys = newest !== null && newest.sequence < change.ofKeys;
    if (moment - seen.since < (isOfOldKeys ? QUIET_OF_KEYS : QUIET)) return;
    if (newest !== null && newest.sequence >= change.sequence) return;
    const age = newest === null ? APART : deps.clock.now() - newest.createdAt;
    if (age >= 0 && age < APART && !isOfOldKeys) return;
    // Whatever comes of it, the next attempt waits as long again.
    seen = { ...seen, since: moment };
    await make(session);
  }

  async function make(session: Session): Promise<void> {
    const made = await work.run('backup', (inHand) => addAutomatic(app, manifests, session, inHand), {
      givesWay: true,
    });
    if (!(made instanceof Refusal)) note(made);
    else if (made.code !== 'CANCELLED' && made.code !== 'WORK_RUNNING') {
      deps.log('backup-failed', { code: made.code });
      // Said once, until one succeeds.
      if (!hasFailed) callPerson(deps);
      hasFailed = true;
    }
  }

  function note(made: { readonly createdAt: number; readonly sequence: number }): void {
    newest = made;
    hasFailed = false;
  }

  return {
    look,
    /** Another one was made, because somebody asked. */
    note,
    /** Whether the last attempt failed, other than by being broken off. */
    hasFailed: () => hasFailed,
    async start(session: Session): Promise<void> {
      if (session.vault.mode.kind !== 'open') return;
      await collectPartials(vaultFiles(session.folder).backups);
      timer = setInterval(() => void look().catch(() => deps.log('background-failed')), LOOK_EVERY).unref();
    },
    stop: (): void => clearInterval(timer),
  };
}
