import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newFolder } from '../../../support/open-service.ts';
import { mustConnect } from '../../../support/sample-connection.ts';
import { sampleDossier } from '../../../support/share-vault.ts';

const program = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));

/** Lets a real process write, kills it after some acknowledged notes, and answers which were acknowledged. */
async function writeUntilKilled(folder: string, dossierId: string, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, dossierId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (part: Buffer) => {
    printed += part.toString('latin1');
    if (printed.length > after * 37) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  // The last line may be cut: what was not read whole was not acknowledged to anybody.
  return printed.split('\n').slice(0, -1);
}

test('killed ten times while it writes, a vault loses nothing acknowledged, and its chain is whole', async () => {
  const folder = newFolder();
  const made = mustConnect(folder, { isNew: true });
  const { dossierId } = made.write('dossiers.create', sampleDossier) as { readonly dossierId: string };
  made.close();

  const acknowledged: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    acknowledged.push(...(await writeUntilKilled(folder, dossierId, 3 + round * 5)));
    // Opening proves that the head is not ahead of the chain and that what follows it belongs to it.
    const connection = mustConnect(folder, { isNew: false });
    expect(connection.isSound()).toBe(true);
    const { holds, entries } = connection.proveChain();
    expect(holds).toBe(true);
    // One entry for each note: no note is there without its entry, and none without the other half.
    const stored = timelineIds(connection.read, dossierId);
    expect(stored.size).toBe(entries - 4);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    connection.close();
  }
  expect(acknowledged.length).toBeGreaterThan(200);
}, 60_000);

type Page = {
  readonly entries: readonly { readonly entryId: string; readonly happenedAt: number }[];
  readonly more: boolean;
};

function timelineIds(read: (name: string, input: unknown) => unknown, dossierId: string): Set<string> {
  const ids = new Set<string>();
  for (let before: unknown = null, more = true; more; ) {
    const page = read('dossiers.timeline', { dossierId, kinds: ['contact'], before, limit: 200 }) as Page;
    for (const { entryId } of page.entries) ids.add(entryId);
    const last = page.entries.at(-1);
    before = last === undefined ? null : { happenedAt: last.happenedAt, entryId: last.entryId };
    more = page.more;
  }
  return ids;
}
