/**
 * A program of its own, since only its own view of the disks may hold a small one: makes a vault in the folder that is
 * named, exports its trail to `klein` in that folder, and prints what came of it.
 */
import { readdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confirmSheet, makeVault, startService } from '../../../../../support/start-service.ts';

const [home = ''] = process.argv.slice(2);
const small = join(home, 'klein');
const started = startService(home);
const { client } = started;
await makeVault(started);
await confirmSheet(started);

const { entries } = await client.vault.browse({ folderId: null });
const folderId = entries.find(({ name }) => name === 'klein')?.folderId ?? '';
const filter = { actions: [], object: '', slotId: null, from: null, until: null };
const exported = (fileName: string) =>
  client.vault.exportAudit({ filter, folderId, fileName }).then(
    ({ entries }) => entries,
    ({ code }: { readonly code: string }) => code,
  );

const { bavail, bsize } = statfsSync(small);
writeFileSync(join(small, 'vulling'), Buffer.alloc(bavail * bsize));
const full = await exported('vol.csv');
const left = readdirSync(small);
writeFileSync(join(small, 'vulling'), '');
const afterwards = await exported('ruimte.csv');
console.log(JSON.stringify({ full, left, afterwards }));
await started.stop();
