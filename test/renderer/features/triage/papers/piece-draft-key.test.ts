import { expect, test } from 'vitest';
import { pieceDraftKey } from '../../../../../renderer/features/triage/papers/plans/piece-draft-key.ts';
import { draftKeySchema } from '../../../../../shared/kernel/primitives.ts';
import { shippedPack } from '../../../../support/shipped-pack.ts';

const planId = '0193f6a0-0000-7000-8000-000000000001';
const ownId = '0193f6a0-0000-7000-8000-000000000002';

test.each(['university', 'party'] as const)(
  'every piece of the pack %s has a draft of its own',
  async (id) => {
    const pieces = (await shippedPack(id)).sections['step-plan'];
    const keys = [null, ownId, ...pieces.map((piece) => piece.id)].map((key) => pieceDraftKey(planId, key));
    expect(keys.filter((key) => !draftKeySchema.safeParse(key).success)).toEqual([]);
    expect(new Set(keys).size).toBe(pieces.length + 2);
  },
);
