import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../../app.ts';
import { orphansOf } from './check-evidence.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Removes files that an import left behind without a row, once they are a day old: an import that runs now is never
 * touched. Answers how many went.
 */
export async function collectOrphans(session: Session, now: number): Promise<number> {
  // In rescue a row may be what is missing, not its file.
  if (session.vault.mode.kind !== 'open') return 0;
  let collected = 0;
  for (const name of await orphansOf(session)) {
    const path = join(session.folder, 'evidence', name);
    if (now - (await stat(path)).mtimeMs < DAY) continue;
    await rm(path);
    collected += 1;
  }
  return collected;
}
