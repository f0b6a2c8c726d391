import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../../app.ts';
import { Refusal } from '../../refusal.ts';
import { startThread, type Thread } from '../../threads/start-thread.ts';
import type { EvidenceProblem } from './decrypt-file.ts';
import { keyBytes, unwrap } from './evidence-keys.ts';
import type { StoredFile } from './store.ts';

export type EvidenceCheck = {
  readonly checked: number;
  readonly damaged: { readonly evidenceId: string; readonly problem: EvidenceProblem }[];
  /** Files that no row speaks of: an import that was broken off. */
  readonly orphans: number;
};

type ReadRefusal = Refusal<'DATABASE_DAMAGED' | 'DISK_FAILED'>;

/** Opens and reads every evidence file to its end. */
export async function checkEvidence(session: Session, program: URL): Promise<EvidenceCheck | ReadRefusal> {
  const thread = startThread(program);
  try {
    const damaged: EvidenceCheck['damaged'] = [];
    let checked = 0;
    for await (const file of allFiles(session)) {
      if (file instanceof Refusal) return file;
      const problem = await verify(thread, session, file);
      checked += 1;
      if (problem !== null) damaged.push({ evidenceId: file.evidenceId, problem });
    }
    return { checked, damaged, orphans: (await orphansOf(session)).length };
  } finally {
    await thread.end();
  }
}

/**
 * Names in the evidence folder that no row speaks of.
 * @throws where the rows cannot be read: what they say must never count as nothing, since orphans are removed
 */
export async function orphansOf({ folder, storage }: Session): Promise<string[]> {
  const names = (await storage.read('evidence.storedNames', null)) as string[] | Refusal;
  if (names instanceof Refusal) throw new Error('the stored names cannot be read');
  const stored = new Set(names);
  return (await readdir(join(folder, 'evidence'))).filter((name) => !stored.has(name));
}

async function* allFiles({ storage }: Session): AsyncGenerator<StoredFile | ReadRefusal> {
  let after = '';
  for (;;) {
    const files = (await storage.read('evidence.files', { after, limit: 200 })) as StoredFile[] | ReadRefusal;
    if (files instanceof Refusal) return yield files;
    yield* files;
    const last = files.at(-1);
    if (last === undefined) return;
    after = last.evidenceId;
  }
}

async function verify(thread: Thread, session: Session, file: StoredFile): Promise<EvidenceProblem | null> {
  using key = unwrap({ generation: file.generation, keys: session.keys }, file.dossierId, file.wrappedKey);
  const { storedName, storedSize, sha256 } = file;
  const question = {
    path: join(session.folder, 'evidence', storedName),
    dossierKey: keyBytes(key),
    storedSize,
    sha256,
  };
  const answer = (await thread.call('verify', question)) as { readonly problem: EvidenceProblem | null };
  return answer.problem;
}
