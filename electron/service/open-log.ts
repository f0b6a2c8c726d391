import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './deps.ts';

/** Two files of at most this many bytes are kept. */
const LARGEST = 512 * 1024;

/**
 * Appends one JSON line per event to `luwte.log`, mode 0600. Events hold codes, counts and traces without text; where
 * the file cannot be written, nothing is logged and nothing fails.
 */
export function openLog(dataFolder: string, now: () => number): Log {
  const path = join(dataFolder, 'luwte.log');
  return (event, details = {}) => {
    try {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify({ at: new Date(now()).toISOString(), event, ...details })}\n`, {
        mode: 0o600,
      });
    } catch {
      // A log is a convenience.
    }
  };
}
