import { expect, test } from 'vitest';
import { referralWords } from '../../../../shared/features/triage/referral-words.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

test.each(['university', 'party'] as const)(
  'what a paper says of whoever helps never asks the person to fill something in (%s)',
  async (kind) => {
    const { referrals } = (await shippedPack(kind)).sections;
    const asking = referrals.flatMap((referral) =>
      (['nl', 'en'] as const).flatMap((language) => {
        const { reach, hours } = referralWords(referral, referrals, language);
        return /\b(vult?|fill(ed)?)\b.*\bin\b/i.test(`${reach} ${hours}`) ? [`${referral.id}: ${hours}`] : [];
      }),
    );
    expect(asking).toEqual([]);
  },
);
