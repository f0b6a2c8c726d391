import type { ServiceEnvelope } from '../../shared/port/envelope.ts';
import type { LockReason } from './app.ts';

/** Milliseconds that the last word may take to leave. */
const LAST_WORD = 60;

/**
 * Ends this process for certain: tells the host that it locked, then kills itself. `process.exit` would wait for the
 * worker threads and for keys that are being derived, and a thread that is in the middle of a long call of SQLite
 * (a check of the whole database, a backup) comes back after seconds: so long the keys would stay in memory. What
 * was acknowledged is on disk, and what is under way is rolled back when the vault is opened again.
 * @param reason null where it ends by a fault: then the host hears nothing, which tells it so
 * @param send hands the last word to the host and calls back once it has left; null where there is no host any more
 */
export function endProcess(
  reason: LockReason | null,
  send: ((lastWord: ServiceEnvelope, whenSent: () => void) => void) | null,
): void {
  const kill = () => void process.kill(process.pid, 'SIGKILL');
  const locked = reason === null ? null : toldAs(reason);
  if (locked === null || send === null) {
    kill();
  } else {
    setTimeout(kill, LAST_WORD);
    // Answers that still wait to be sent go before it.
    send({ to: 'host', locked }, kill);
  }
}

function toldAs(reason: LockReason): 'asked' | 'idle' | null {
  switch (reason) {
    case 'asked':
    case 'host':
      return 'asked';
    case 'idle':
      return 'idle';
    case 'lost':
      return null;
    default:
      return reason satisfies never;
  }
}
