import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuditHead,
  auditHash,
  auditStart,
  createSecret,
  decodeHeadFile,
  encodeHeadSlot,
  HEAD_FILE_BYTES,
  HEAD_SLOT_BYTES,
  macHead,
  systemRandom,
  verifyHead,
} from '../../../../electron/service/crypto/index.ts';

const auditKey = createSecret(new Uint8Array(32).fill(7));
const head = (sequence: number): AuditHead => ({
  sequence,
  hash: new Uint8Array(32).fill(sequence),
  generation: 2,
});

const fileOf = (first: AuditHead | null, second: AuditHead | null): Uint8Array => {
  const file = new Uint8Array(HEAD_FILE_BYTES);
  if (first !== null) file.set(encodeHeadSlot(first, auditKey), 0);
  if (second !== null) file.set(encodeHeadSlot(second, auditKey), HEAD_SLOT_BYTES);
  return file;
};

describe('the audit chain', () => {
  it('depends on key, previous hash and entry', () => {
    const entry = Buffer.from('{"sequence":1}');
    const hashes = [
      auditHash(auditKey, auditStart(), entry),
      auditHash(createSecret(systemRandom(32)), auditStart(), entry),
      auditHash(auditKey, new Uint8Array(32).fill(1), entry),
      auditHash(auditKey, auditStart(), Buffer.from('{"sequence":2}')),
    ].map((hash) => Buffer.from(hash).toString('hex'));
    expect(new Set(hashes).size).toBe(4);
    expect(auditHash(auditKey, auditStart(), entry)).toEqual(auditHash(auditKey, auditStart(), entry));
    expect(() => auditHash(auditKey, new Uint8Array(31), entry)).toThrow('32 bytes');
  });
});

describe('vault.head', () => {
  it('gives the newest head and the slot to write next', () => {
    expect(decodeHeadFile(new Uint8Array(), () => auditKey)).toEqual({
      head: null,
      nextSlot: 0,
      damagedSlots: [],
    });
    expect(decodeHeadFile(fileOf(null, null), () => auditKey)).toEqual({
      head: null,
      nextSlot: 0,
      damagedSlots: [],
    });
    expect(decodeHeadFile(fileOf(head(1), null), () => auditKey)).toEqual({
      head: head(1),
      nextSlot: 1,
      damagedSlots: [],
    });
    expect(decodeHeadFile(fileOf(head(1), head(2)), () => auditKey)).toEqual({
      head: head(2),
      nextSlot: 0,
      damagedSlots: [],
    });
    expect(decodeHeadFile(fileOf(head(5), head(2)), () => auditKey)).toEqual({
      head: head(5),
      nextSlot: 1,
      damagedSlots: [],
    });
  });

  it('round-trips any head', () => {
    const anyHead = fc.record({
      sequence: fc.maxSafeNat(),
      hash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      generation: fc.integer({ min: 1, max: 0xffff_ffff }),
    });
    fc.assert(
      fc.property(anyHead, (sample) => {
        expect(decodeHeadFile(fileOf(sample, null), () => auditKey).head).toEqual(sample);
        expect(verifyHead(sample, macHead(sample, auditKey), auditKey)).toBe(true);
        const other = { ...sample, sequence: sample.sequence === 0 ? 1 : sample.sequence - 1 };
        expect(verifyHead(other, macHead(sample, auditKey), auditKey)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('torn at any byte while its older slot is overwritten, still gives the newest acknowledged head', () => {
    const before = fileOf(head(8), head(9));
    const slot = encodeHeadSlot(head(10), auditKey);
    for (let torn = 0; torn <= HEAD_SLOT_BYTES; torn = torn < 100 ? torn + 1 : torn + 333) {
      const file = Uint8Array.from(before);
      file.set(slot.subarray(0, torn), 0);
      const reading = decodeHeadFile(file, () => auditKey);
      expect([8, 9, 10]).toContain(reading.head?.sequence);
      expect(reading.head?.sequence).toBe(torn >= 84 ? 10 : 9);
      expect(reading.damagedSlots).toEqual(torn > 15 && torn < 84 ? [0] : []);
      expect(reading.nextSlot).toBe(torn >= 84 ? 1 : 0);
    }
  });

  it('cut at any byte, never gives a wrong head and names the damage', () => {
    const whole = fileOf(head(8), head(9));
    for (let cut = 1; cut < HEAD_FILE_BYTES; cut += 97) {
      const { head: found, damagedSlots } = decodeHeadFile(whole.subarray(0, cut), () => auditKey);
      expect(found?.sequence).toBe(cut < HEAD_SLOT_BYTES ? undefined : 8);
      if (cut !== HEAD_SLOT_BYTES) expect(damagedSlots).toEqual([cut < HEAD_SLOT_BYTES ? 0 : 1]);
    }
    expect(decodeHeadFile(Uint8Array.of(...whole, 0), () => auditKey).damagedSlots).toEqual([1]);
  });

  it('with any byte altered, padding included, falls back to the other slot and names the damage', () => {
    const whole = fileOf(head(8), head(9));
    for (let index = 0; index < HEAD_SLOT_BYTES; index = index < 100 ? index + 1 : index + 371) {
      const file = Uint8Array.from(whole);
      const at = HEAD_SLOT_BYTES + index;
      file[at] = (file[at] ?? 0) ^ (1 << (index % 8));
      expect(decodeHeadFile(file, () => auditKey)).toEqual({ head: head(8), nextSlot: 1, damagedSlots: [1] });
    }
  });

  it('made under another key is damaged, not believed', () => {
    const reading = decodeHeadFile(fileOf(head(8), head(9)), () => createSecret(systemRandom(32)));
    expect(reading).toEqual({ head: null, nextSlot: 0, damagedSlots: [0, 1] });
  });
});
