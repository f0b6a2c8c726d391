import type { Condition } from './condition.ts';
import type { AdaptableName, PackSections } from './pack-sections.ts';

/**
 * What the schema lets through, and somebody should look at before a pack counts.
 * - `phone`: nothing that can be dialled.
 * - `steps-112`: the first step for acute danger does not say 112 in this language. Further on is too late: who is read the
 *   steps does what the first one says.
 * - `contact-112`: no contact for emergencies has 112 as its number.
 * - `signpost-112`: the signpost leads nobody to such a contact.
 * - `tree-112`: the decision tree leads nobody to such a contact, not even who is in danger now. Packs of before triage have
 *   no tree and cannot lack it.
 */
export type PackWarning = {
  readonly code: 'phone' | 'steps-112' | 'contact-112' | 'signpost-112' | 'tree-112';
  readonly section: AdaptableName;
  /** The item that it is about; null where one is missing. */
  readonly id: string | null;
  /** The number as it stands, or the language; empty otherwise. */
  readonly detail: string;
};

/** What to look at in a pack before it is taken into use, what saves lives first. */
export function packWarnings(sections: PackSections): readonly PackWarning[] {
  const { danger, referrals, signpost, tree } = sections;
  const [first] = danger;
  const silent = (['nl', 'en'] as const).filter(
    (language) =>
      first === undefined || ![first.label, first.description].some((words) => says112(words[language])),
  );
  const emergency = referrals.filter(({ kind, phone }) => kind === 'emergency' && phone?.trim() === '112');
  const opens112 = new Set(
    sections.routes
      .filter(({ contacts }) => emergency.some(({ id }) => contacts.includes(id)))
      .map(({ id }) => id),
  );
  const treeLeadsTo =
    tree.length === 0 ||
    tree.some(({ answers }) =>
      answers.some(({ when, routes }) => asksDanger(when) && routes?.some((id) => opens112.has(id))),
    );
  const isLedTo = signpost.outcomes.some(({ contacts }) => emergency.some(({ id }) => contacts.includes(id)));
  return [
    ...silent.map(
      (language) => ({ code: 'steps-112', section: 'danger', id: null, detail: language }) as const,
    ),
    ...(emergency.length > 0
      ? []
      : [{ code: 'contact-112', section: 'referrals', id: null, detail: '' } as const]),
    ...(isLedTo ? [] : [{ code: 'signpost-112', section: 'outcomes', id: null, detail: '' } as const]),
    ...(treeLeadsTo ? [] : [{ code: 'tree-112', section: 'tree', id: null, detail: '' } as const]),
    ...referrals.flatMap(({ id, phone }): PackWarning[] =>
      phone === undefined || isDialled(phone)
        ? []
        : [{ code: 'phone', section: 'referrals', id, detail: phone }],
    ),
  ];
}

/** Whether somebody in danger can miss 112 with this pack. */
export function lacks112(sections: PackSections): boolean {
  return packWarnings(sections).some(({ code }) => code !== 'phone');
}

/** Ways to 112 that changes would take away: what is not in the pack already cannot be lost. */
export function lostWaysTo112(before: PackSections, after: PackSections): readonly PackWarning[] {
  const lacking = new Set(packWarnings(before).map(keyOf));
  return packWarnings(after).filter((warning) => warning.code !== 'phone' && !lacking.has(keyOf(warning)));
}

const keyOf = ({ code, detail }: PackWarning): string => `${code} ${detail}`;

/** Whether an answer is proposed where somebody is in danger now. */
function asksDanger(when: Condition | undefined): boolean {
  return [when, ...(when?.anyOf ?? [])].some((part) => part?.acuteDanger === true);
}

/** Not as a part of another number. */
function says112(words: string): boolean {
  return /(?<!\d)112(?!\d)/.test(words);
}

const NUMBER = '[+(]?\\d[\\d ()./-]*';
/** One number or more, and what to choose once one is through. */
const DIALLED = new RegExp(
  `^${NUMBER}(?:(?:[,;]|of|or) *${NUMBER})*(?:,? *(?:toestel|tst\\.?|ext\\.?|keuze|optie|option) *\\d+)?$`,
  'i',
);

/** Whether a text is a number that can be dialled: at least three digits, as in 112, and nothing but a number. */
export function isDialled(phone: string): boolean {
  const text = phone.trim();
  return (text.match(/\d/g)?.length ?? 0) >= 3 && DIALLED.test(text);
}
