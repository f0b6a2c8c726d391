import { beforeAll, describe, expect, it } from 'vitest';
import {
  deriveKeys,
  type KeyFile,
  keyFileToText,
  openKeyFile,
  openSlotWithRecoveryKey,
} from '../../../../electron/service/crypto/index.ts';
import {
  fileChecksum,
  isSlotLabel,
  KEY_FILE_MAX_BYTES,
} from '../../../../electron/service/crypto/key-file.ts';
import { sealKeyFile } from '../../../../electron/service/crypto/key-file-mac.ts';
import { findSlot } from '../../../../electron/service/crypto/open-slot.ts';
import { createSampleVault, reopen, SAMPLE, type SampleVault } from './sample-vault.ts';

let vault: SampleVault;
let text: string;
beforeAll(async () => {
  vault = await createSampleVault();
  text = keyFileToText(vault.keyFile);
});

/** Everything but MAC and checksum replaced by hand, then sealed as a member could. */
const sealed = (change: Partial<KeyFile>): KeyFile => {
  const { mac: _mac, checksum: _checksum, ...content } = vault.keyFile;
  return sealKeyFile({ ...content, ...change }, deriveKeys(vault.vaultKey, SAMPLE.vaultId, 1).keyFileMacKey);
};

const edited = (change: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(text) as Record<string, unknown>;
  change(value);
  return `${JSON.stringify(value, null, 2)}\n`;
};

describe('a key file', () => {
  it('round-trips byte for byte, as text or bytes, and holds no secret in the open', () => {
    const opening = openKeyFile(Buffer.from(text));
    expect(opening).toEqual({ ok: true, keyFile: vault.keyFile, intact: true });
    expect(openKeyFile(text)).toEqual(opening);
    expect(text).not.toContain('AGE-SECRET-KEY');
    expect(vault.keyFile.slots.map(({ kind, label }) => ({ kind, label }))).toEqual([
      { kind: 'member', label: 'Noor' },
      { kind: 'recovery', label: '' },
    ]);
  });

  it('cut at any byte is damaged', () => {
    for (let cut = 0; cut < text.length; cut += 1) {
      expect(openKeyFile(text.slice(0, cut))).toEqual({ ok: false, code: 'damaged' });
    }
    expect(openKeyFile(`${text}\n`)).toEqual({ ok: false, code: 'damaged' });
  });

  it('with any byte flipped never opens as intact, never lets a slot open, never blames the passphrase or key', async () => {
    const bytes = Buffer.from(text);
    const outcomes = new Map<string, number>();
    for (let at = 0; at < bytes.length; at += 1) {
      const bad = Uint8Array.from(bytes);
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 7));
      const opening = openKeyFile(bad);
      if (!opening.ok) {
        expect(opening.code).toBe('damaged');
        continue;
      }
      expect(opening.intact).toBe(false);
      const member = findSlot(opening.keyFile, SAMPLE.slotId);
      if ('ok' in member)
        expect(['slot-damaged', 'damaged', 'kdf-refused', 'unknown-slot']).toContain(member.code);
      const recovery = await openSlotWithRecoveryKey(opening.keyFile, vault.recoveryKey);
      expect(recovery.ok).toBe(false);
      if (!recovery.ok) outcomes.set(recovery.code, (outcomes.get(recovery.code) ?? 0) + 1);
    }
    expect([...outcomes.keys()].sort()).toEqual(['damaged', 'slot-damaged']);
    expect(Math.min(...outcomes.values())).toBeGreaterThan(100);
  });

  it('refuses unknown members, __proto__, doubled members, other spellings and other shapes', () => {
    const refused = [
      '',
      'null',
      '[]',
      '{}',
      '"luwte-vault"',
      '{"format":"luwte-vault"}',
      '['.repeat(100_000),
      text.replace('{', '{\n  "__proto__": {"demo": true},'),
      text.replace('"demo": false,', '"demo": false,\n  "demo": false,'),
      text.replace('"label": "Noor"', '"label": "\\u004eoor"'),
      text.replace('\n', '\r\n'),
      `\ufeff${text}`,
      edited((value) => Object.assign(value, { extra: 1 })),
      edited((value) => Object.assign(value, { slots: [] })),
      edited((value) => Object.assign(value, { generation: 0 })),
      edited((value) => Object.assign(value, { generation: 1.5 })),
      edited((value) => Object.assign(value, { version: 0 })),
      edited((value) => Object.assign(value, { format: 'other', version: 2 })),
      edited((value) => Object.assign(value, { createdAt: 'yesterday' })),
      edited((value) => delete value['head']),
      ' '.repeat(KEY_FILE_MAX_BYTES + 1),
    ];
    for (const bad of refused) expect(openKeyFile(bad)).toEqual({ ok: false, code: 'damaged' });
    expect(openKeyFile(Uint8Array.of(0xff, 0xfe, 0x7b))).toEqual({ ok: false, code: 'damaged' });
    expect(Object.hasOwn(Object.prototype, 'demo')).toBe(false);
  });

  it('of a later version is named so, even when its members are unknown; a spoiled digit is not a later version', () => {
    const later = '{"format":"luwte-vault","version":2,"anything":{}}';
    expect(openKeyFile(later)).toEqual({ ok: false, code: 'newer-format' });
    expect(openKeyFile(text.replace('"version": 1', '"version": 3'))).toEqual({ ok: false, code: 'damaged' });
  });

  it('holds two hundred slots and more', () => {
    const [member, recovery] = vault.keyFile.slots;
    if (member === undefined || recovery === undefined) throw new Error('sample without slots');
    const many = Array.from({ length: 500 }, (_, index) => {
      return { ...member, id: `33333333-3333-4333-8333-${String(index).padStart(12, '0')}` };
    });
    const large = sealed({ slots: [...many, recovery] });
    expect(reopen(large).slots.length).toBe(501);
    expect(keyFileToText(large).length).toBeLessThan(KEY_FILE_MAX_BYTES);
  });

  it('takes labels of forty characters in any script, and no control characters', () => {
    for (const label of ['', 'Noor', '😀'.repeat(40), 'מ'.repeat(40)]) expect(isSlotLabel(label)).toBe(true);
    for (const label of ['x'.repeat(41), 'a\0b', 'a\nb', '\ud800']) expect(isSlotLabel(label)).toBe(false);
  });

  it('carries a checksum that depends on every part', () => {
    const { checksum, ...rest } = vault.keyFile;
    expect(fileChecksum(rest)).toBe(checksum);
    expect(fileChecksum({ ...rest, demo: true })).not.toBe(checksum);
  });
});
