import { expect, test } from 'vitest';
import { isolateName } from '../../../../../renderer/features/vault/members/isolate-name.ts';
import {
  memberChoices,
  splitMembers,
} from '../../../../../renderer/features/vault/members/member-choices.ts';
import type { MemberRow } from '../../../../../shared/features/vault/members-model.ts';

const row = (slotId: string, change: Partial<MemberRow> = {}): MemberRow => ({
  slotId,
  name: slotId,
  role: '',
  disciplines: [],
  substituteSlotId: null,
  createdAt: 0,
  revokedAt: null,
  kdf: null,
  isSelf: false,
  ...change,
});

test('those who can open the vault stand apart from those who could', () => {
  const [noor, sam, robin] = [row('noor'), row('sam', { revokedAt: 5 }), row('robin')];
  expect(splitMembers([noor, sam, robin])).toEqual({ present: [noor, robin], former: [sam] });
});

test('only somebody who can open the vault and has a name can be chosen, and not who is left out', () => {
  const members = [row('noor'), row('sam', { revokedAt: 5 }), row('robin'), row('nobody', { name: '' })];
  expect(memberChoices(members, ['noor'])).toEqual([{ value: 'robin', label: isolateName('robin') }]);
});

test('a name turns no text around it: it is isolated, and its own turns are taken out', () => {
  expect(isolateName('\u202evitceped\u202c')).toBe('\u2068vitceped\u2069');
  expect(isolateName('Sam\u2069\u202e')).toBe('\u2068Sam\u2069');
  expect(isolateName('عبد الرحمن')).toBe('\u2068عبد الرحمن\u2069');
});
