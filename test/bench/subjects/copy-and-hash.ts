import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Milliseconds of copying a file with its SHA-256 and a sync: what an import without encryption would cost. */
export async function copyAndHash({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): Promise<number> {
  const started = performance.now();
  const hash = createHash('sha256');
  await using source = await open(from, 'r');
  await using target = await open(to, 'w', 0o600);
  for await (const piece of source.createReadStream({ highWaterMark: 1024 ** 2, autoClose: false })) {
    hash.update(piece as Buffer);
    await target.write(piece as Buffer);
  }
  await target.sync();
  hash.digest();
  return performance.now() - started;
}
