import type { ConsentFields } from '../../../shared/features/consent/model.ts';

/** What is typed; moments stay null until somebody chooses one. */
export type AnswerDraft = {
  readonly answer: string;
  readonly scope: string;
  readonly recipient: string;
  readonly how: string;
  readonly evidenceId: string | null;
  /** Null: now. */
  readonly givenAt: number | null;
  /** The last day on which it holds: any moment of it. Null: until it is withdrawn. */
  readonly lastDay: number | null;
  readonly remarks: string;
};

export const emptyAnswer: AnswerDraft = {
  // Nobody's yes is written down by a press too many: somebody chooses.
  answer: '',
  scope: '',
  recipient: '',
  how: 'spoken',
  evidenceId: null,
  givenAt: null,
  lastDay: null,
  remarks: '',
};

/** Where an answer is kept while it is typed; null for a purpose whose id fits no key. */
export function answerDraftKey(dossierId: string, purpose: string): string | null {
  return /^[a-z]+(?:-[a-z]+)*$/.test(purpose) && purpose.length < 60
    ? `consent.answer.${purpose}:${dossierId}`
    : null;
}

/** As the contract asks for it: still unchecked. A refusal and a spoken answer leave out what only others have. */
export function draftToConsent(
  draft: AnswerDraft,
  {
    purpose,
    now,
    startOfNextDay,
  }: { readonly purpose: string; readonly now: number; readonly startOfNextDay: (instant: number) => number },
): { readonly [Field in keyof ConsentFields]: unknown } {
  const { lastDay, givenAt, ...typed } = draft;
  return {
    ...typed,
    purpose,
    evidenceId: draft.how === 'form' ? draft.evidenceId : null,
    givenAt: givenAt ?? now,
    until: lastDay === null || draft.answer === 'refused' ? null : startOfNextDay(lastDay),
  };
}
