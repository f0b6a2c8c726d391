import { RECOVERY_KEY_BYTES } from './key-slot.ts';
import { createSecret, revealSecret, type Secret } from './secret.ts';

/** Crockford base32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_CHARACTERS = 4;
const GROUP_CHARACTERS = DATA_CHARACTERS + 1;
/** 13 groups of 4 characters of 5 bits hold 260 bits: 256 of key, 4 zero bits. */
export const RECOVERY_GROUPS = 13;

export type RecoveryTextReading =
  | { readonly ok: true; readonly recoveryKey: Secret }
  /** `group` counts from 1. */
  | { readonly ok: false; readonly code: 'group-mistyped'; readonly group: number }
  | { readonly ok: false; readonly code: 'incomplete' | 'too-long' };

/**
 * The printed form of the recovery key: 13 groups of five characters joined by "-". The fifth is a check over the
 * group and its place: every single wrong character and every swap of two characters or groups is noticed, and the
 * group named; other mistakes in a group with 31 chances in 32.
 */
export function recoveryKeyToText(recoveryKey: Secret): string {
  const values = bytesToValues(revealSecret(recoveryKey));
  const groups = Array.from({ length: RECOVERY_GROUPS }, (_, index) => {
    const data = values.slice(index * DATA_CHARACTERS, (index + 1) * DATA_CHARACTERS);
    return [...data, checkValue(data, index)].map((value) => ALPHABET.charAt(value)).join('');
  });
  return groups.join('-');
}

/** Reads it back; spaces, dashes, dots and case do not matter, O reads as 0, I and L as 1. */
export function textToRecoveryKey(text: string): RecoveryTextReading {
  const { groups, isGrouped } = textToGroups(text);
  const values: number[] = [];
  for (const [index, group] of groups.slice(0, RECOVERY_GROUPS).entries()) {
    const data = groupToData(group, index);
    if (data !== null) {
      values.push(...data);
      continue;
    }
    const isCutOff = !isGrouped && index === groups.length - 1 && [...group].length < GROUP_CHARACTERS;
    return isCutOff
      ? { ok: false, code: 'incomplete' }
      : { ok: false, code: 'group-mistyped', group: index + 1 };
  }
  if (groups.length < RECOVERY_GROUPS) return { ok: false, code: 'incomplete' };
  if (groups.length > RECOVERY_GROUPS) return { ok: false, code: 'too-long' };
  const bytes = valuesToBytes(values);
  if (bytes === null) return { ok: false, code: 'group-mistyped', group: RECOVERY_GROUPS };
  return { ok: true, recoveryKey: createSecret(bytes) };
}

/**
 * What is wrong with a text that {@link textToRecoveryKey} refuses: numbers, from 1, of the groups that cannot be
 * right by their own check, missing ones included. Never empty.
 */
export function wrongRecoveryGroups(text: string): number[] {
  const { groups } = textToGroups(text);
  const wrong = Array.from({ length: RECOVERY_GROUPS }, (_, index) => index).filter(
    (index) => groupToData(groups[index] ?? '', index) === null,
  );
  // All groups can be right by themselves: then there is more after the last, or the last is no ending of a key.
  return wrong.length === 0 ? [RECOVERY_GROUPS] : wrong.map((index) => index + 1);
}

/** Groups typed apart name themselves; anything else is cut into fives. */
function textToGroups(text: string): { readonly groups: readonly string[]; readonly isGrouped: boolean } {
  const parts = text.trim().slice(0, 1000).split(SEPARATORS).filter(Boolean);
  const isGrouped = parts.length === RECOVERY_GROUPS;
  return { groups: isGrouped ? parts : (parts.join('').match(/.{1,5}/gsu) ?? []), isGrouped };
}

/** Whether a typed group is the printed one (typing back in part, K4). `group` counts from 1. */
export function isRecoveryGroup(recoveryKey: Secret, group: number, typed: string): boolean {
  const printed = recoveryKeyToText(recoveryKey).split('-')[group - 1];
  if (printed === undefined) return false;
  const expected = groupToData(printed, group - 1);
  const actual = groupToData(typed.trim().split(SEPARATORS).join(''), group - 1);
  return expected !== null && actual !== null && expected.join() === actual.join();
}

const SEPARATORS = /[\s\p{Pd}._]+/u;

/** The four data values of a group, or null when a character or the check is wrong. */
function groupToData(group: string, index: number): readonly number[] | null {
  const tolerant = group.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const values = [...tolerant].map((character) => ALPHABET.indexOf(character));
  if (values.length !== GROUP_CHARACTERS || values.includes(-1)) return null;
  const data = values.slice(0, DATA_CHARACTERS);
  return checkValue(data, index) === values[DATA_CHARACTERS] ? data : null;
}

/**
 * A weighted sum in GF(32) with the weights 2, 3, 4, 5 (1 for the check itself), plus the group's number: distinct
 * non-zero weights catch every single error and every swap of two characters.
 */
function checkValue(data: readonly number[], index: number): number {
  return data.reduce((sum, value, place) => sum ^ multiply(value, place + 2), index + 1);
}

/** Multiplication in GF(2^5) with the polynomial x^5 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product & 32) product ^= 0b100101;
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

function bytesToValues(bytes: Uint8Array): number[] {
  if (bytes.length !== RECOVERY_KEY_BYTES) throw new Error('recovery key must be 32 bytes');
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const padded = bits.padEnd(RECOVERY_GROUPS * DATA_CHARACTERS * 5, '0');
  return (padded.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

/** Null when the four bits after the key are not zero. */
function valuesToBytes(values: readonly number[]): Uint8Array | null {
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const end = RECOVERY_KEY_BYTES * 8;
  if (bits.slice(end).includes('1')) return null;
  return Uint8Array.from((bits.slice(0, end).match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
