import type { Language } from '../../kernel/primitives.ts';
import type { Referral } from '../reference/model.ts';

/** How somebody is reached, as it goes on paper. */
export type ReferralWords = {
  readonly label: string;
  /** Number and site. */
  readonly numbers: readonly string[];
  /** Nobody looked yet whether those are right. */
  readonly isDoubtful: boolean;
  /** How else, where the organisation wrote it; empty otherwise. */
  readonly reach: string;
  readonly hours: string;
};

/** Whether a paper can say how; nobody is sent to whom they cannot reach. */
export function isReachable({ numbers, reach }: Pick<ReferralWords, 'numbers' | 'reach'>): boolean {
  return numbers.length > 0 || reach !== '';
}

/**
 * What a paper says of somebody to turn to. What Luwte's own packs say about reaching somebody asks the organisation to fill
 * it in: that is not for the person.
 * @param shipped the same one as the packs of Luwte have it; none where the organisation added it
 */
export function referralWords(
  { label, phone, web, reach, hours, checked }: Referral,
  shipped: readonly Referral[],
  language: Language,
): ReferralWords {
  const numbers = [phone, web].filter((line) => line !== undefined);
  const isOwn = shipped.every((other) => other.reach[language] !== reach[language]);
  // Hours to fill in stand where a number to fill in does.
  const isOpen = shipped.some(
    (other) =>
      other.phone === undefined && other.web === undefined && other.hours[language] === hours[language],
  );
  return {
    label: label[language],
    numbers,
    isDoubtful: checked === false && numbers.length > 0,
    reach: isOwn ? reach[language].trim() : '',
    hours: isOpen || (numbers.length === 0 && !isOwn) ? '' : hours[language],
  };
}
