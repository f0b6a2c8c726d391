import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { openSlotWithPassphrase } from '../../electron/service/crypto/index.ts';
import {
  fileChecksum,
  type KeyFile,
  keyFileToText,
  slotChecksum,
} from '../../electron/service/crypto/key-file.ts';
import { passphrase } from '../support/sample-vault.ts';
import { sampleVaults } from './harness/sample-vaults.ts';
import { someOf } from './harness/scale.ts';
import { choicesFor } from './harness/seed.ts';
import { createTally } from './harness/tally.ts';
import { type KeyFileTry, tryKeyFiles } from './harness/try-key-files.ts';

// Thousands of attempts in a full run.
vi.setConfig({ testTimeout: 60 * 60_000 });

const samples = sampleVaults();
const tally = createTally('key-file');
let bytes: Buffer = Buffer.alloc(0);
beforeAll(() => {
  bytes = readFileSync(join(samples().closed.vault, 'vault.json'));
});

/** Every byte in a full run; else every 37th of them, or as far apart as that gives. */
const positions = (step = 37) => {
  const all = Array.from({ length: bytes.length }, (_, position) => position);
  return someOf(all, Math.ceil(bytes.length / step));
};
const damaged = ['KEY_FILE_DAMAGED', 'KEY_FILE_TAMPERED'];

test('cut at any byte the key file is named as damaged', async () => {
  const tries = positions().map(
    (length): KeyFileTry => ({
      where: `cut to ${length} bytes`,
      keyFile: bytes.subarray(0, length),
      codes: ['KEY_FILE_DAMAGED'],
    }),
  );
  await tryKeyFiles({ fault: 6, what: 'key file cut', tally }, samples().closed, tries);
});

test('with any one byte altered the key file is named as damaged or tampered with, never a wrong passphrase', async () => {
  const choices = choicesFor('key file bytes');
  const tries = positions().map((position): KeyFileTry => {
    const bit = choices.between(0, 7);
    const altered = Uint8Array.from(bytes, (byte, index) => (index === position ? byte ^ (1 << bit) : byte));
    return { where: `bit ${bit} of byte ${position}`, keyFile: altered, codes: damaged };
  });
  await tryKeyFiles({ fault: 6, what: 'key file with one bit flipped', tally }, samples().closed, tries);
});

/** Rewrites the file as somebody without any key can: every checksum is right again, no MAC is. */
function rewrite(change: (keyFile: KeyFile) => KeyFile): string {
  const changed = change(JSON.parse(bytes.toString('utf8')) as KeyFile);
  const slots = changed.slots.map((slot) => ({ ...slot, checksum: slotChecksum(changed.vaultId, slot) }));
  const whole = { ...changed, slots } as KeyFile;
  return keyFileToText({ ...whole, checksum: fileChecksum(whole) });
}

type KdfChange = { readonly memoryKiB?: number; readonly iterations?: number; readonly parallelism?: number };

function withKdf(change: KdfChange): string {
  return rewrite((keyFile) => ({
    ...keyFile,
    slots: keyFile.slots.map((slot) =>
      slot.kind === 'member' ? { ...slot, kdf: { ...slot.kdf, ...change } } : slot,
    ),
  }));
}

const kdfChanges: readonly (readonly [string, KdfChange])[] = [
  ['less memory than is accepted', { memoryKiB: 64 * 1024 - 1 }],
  ['no memory', { memoryKiB: 0 }],
  ['fewer passes', { iterations: 1 }],
  ['no lanes', { parallelism: 0 }],
  ['two tebibytes', { memoryKiB: 2 ** 31 }],
  ['passes for years', { iterations: 2 ** 31 }],
  ['a million lanes', { parallelism: 1_000_000 }],
];

test('key derivation that was lowered or made monstrous is named as tampering, before any work is done', async () => {
  const tries = kdfChanges.map(
    ([where, change]): KeyFileTry => ({ where, keyFile: withKdf(change), codes: ['KEY_FILE_TAMPERED'] }),
  );
  const row = { fault: 6, what: 'key derivation lowered or monstrous', tally, may: ['named'] } as const;
  await tryKeyFiles(row, samples().closed, tries);
  // It was refused for its values: a derivation of two tebibytes would not have come back at all.
  for (const { keyFile } of tries) {
    const parsed = JSON.parse(String(keyFile)) as KeyFile;
    const member = parsed.slots.find(({ kind }) => kind === 'member');
    const opening = await openSlotWithPassphrase(parsed, member?.id ?? '', passphrase);
    expect(opening).toMatchObject({ ok: false, code: 'kdf-refused' });
  }
});

test('slots that were moved, doubled, taken out or put in, and a changed header, are named as tampering', async () => {
  const foreign = JSON.parse(readFileSync(join(samples().other.vault, 'vault.json'), 'utf8')) as KeyFile;
  const changes: readonly (readonly [string, (keyFile: KeyFile) => KeyFile])[] = [
    ['reordered', (file) => ({ ...file, slots: file.slots.toReversed() })],
    ['doubled', (file) => ({ ...file, slots: [...file.slots, ...file.slots.slice(0, 1)] })],
    ['recovery slot out', (file) => ({ ...file, slots: file.slots.filter(({ kind }) => kind === 'member') })],
    [
      "another vault's slot in",
      (file) => ({ ...file, slots: [...file.slots, ...foreign.slots.slice(0, 1)] }),
    ],
    ['generation raised', (file) => ({ ...file, generation: file.generation + 1 })],
    ['made a demo vault', (file) => ({ ...file, demo: !file.demo })],
    ['head taken out', (file) => ({ ...file, head: null })],
    ['label changed', (file) => ({ ...file, slots: file.slots.map((slot) => ({ ...slot, label: 'x' })) })],
  ];
  const tries = changes.map(
    ([where, change]): KeyFileTry => ({ where, keyFile: rewrite(change), codes: ['KEY_FILE_TAMPERED'] }),
  );
  const row = { fault: 6, what: 'key file rewritten without its key', tally, may: ['named'] } as const;
  await tryKeyFiles(row, samples().closed, tries);
});

test('a key file that is lost, or of a later format, is named as that', async () => {
  const later = bytes.toString('utf8').replace('"version": 1,', '"version": 2,\n  "more": 1,');
  await tryKeyFiles({ fault: 6, what: 'key file lost or of a later format', tally }, samples().closed, [
    { where: 'lost', keyFile: null, codes: ['VAULT_INCOMPLETE'] },
    { where: 'later', keyFile: later, codes: ['VAULT_NEWER'] },
    { where: 'empty', keyFile: '', codes: ['KEY_FILE_DAMAGED'] },
    { where: 'zeros', keyFile: new Uint8Array(bytes.length), codes: ['KEY_FILE_DAMAGED'] },
  ]);
});
