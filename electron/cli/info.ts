import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../shared/kernel/primitives.ts';
import { messages } from '../../shared/messages.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { errorText } from './error-text.ts';
import { readKeyFileAt } from './read-key-file.ts';

/** What can be known of a vault without opening it. Holds no secret, writes nothing. */
export async function describeVaultAt(vault: string, language: Language): Promise<CommandOutcome> {
  const reading = await readKeyFileAt(vault);
  if (typeof reading === 'string') return { problems: [errorText(reading, language)] };
  const { keyFile, intact, source } = reading;
  const { format, version, vaultId, generation, createdAt, demo } = keyFile;
  const slots = keyFile.slots.map(({ id, kind, label, createdAt: madeAt, kdf }) => ({
    id,
    kind,
    label,
    createdAt: madeAt,
    kdf:
      kdf === null
        ? null
        : {
            name: kdf.name,
            memoryKiB: kdf.memoryKiB,
            iterations: kdf.iterations,
            parallelism: kdf.parallelism,
          },
  }));
  const sizes = {
    database: await bytesOf(join(vault, 'vault.db')),
    evidence: await folderBytes(join(vault, 'evidence')),
    backups: await backupsBytes(join(vault, 'backups')),
  };
  const json = { vault, format, version, vaultId, generation, createdAt, demo, intact, source, slots, sizes };
  const texts = messages[language].kernel.cli.info;
  const lines = [
    texts.vault(vault),
    texts.format(format, version),
    texts.vaultId(vaultId, generation),
    texts.createdAt(createdAt),
    ...(demo ? [texts.demo] : []),
    ...(intact ? [] : [texts.notIntact]),
    ...(source === 'previous' ? [texts.previous] : []),
    ...slots.map(({ kind, label, createdAt: madeAt, kdf }) => {
      const values =
        kdf === null
          ? ''
          : `${kdf.name}, ${kdf.memoryKiB / 1024} MiB, t ${kdf.iterations}, p ${kdf.parallelism}`;
      return texts.slot(texts.kinds[kind], label, madeAt, values);
    }),
    texts.sizes(sizes.database, sizes.evidence.files, sizes.evidence.bytes, sizes.backups),
  ];
  return { result: { json, lines }, problems: [] };
}

type FolderSize = { readonly files: number; readonly bytes: number };

async function folderBytes(folder: string): Promise<FolderSize> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(names.map((name) => bytesOf(join(folder, name))));
  return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Each backup is a folder; what is being made or was broken off is hidden, and counts for its size only. */
async function backupsBytes(folder: string): Promise<{ readonly count: number; readonly bytes: number }> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(names.map((name) => folderBytes(join(folder, name))));
  return {
    count: names.filter((name) => !name.startsWith('.')).length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** 0 where there is nothing. */
async function bytesOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}
