import { expect, test } from 'vitest';
import {
  answerDraftKey,
  draftToConsent,
  emptyAnswer,
} from '../../../../renderer/features/consent/answer-draft.ts';
import { checkFields } from '../../../../renderer/ui/field-error.ts';
import { consentFieldsSchema } from '../../../../shared/features/consent/model.ts';
import { draftKeySchema } from '../../../../shared/kernel/primitives.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';

const now = Date.UTC(2026, 10, 20, 12);
const frame = { purpose: 'review', now, startOfNextDay: (instant: number) => instant + 1000 };
const dossierId = '0190a0a0-0000-7000-8000-000000000000';

test('an answer counts from now and until the end of its last day, unless somebody says otherwise', () => {
  const typed = { ...emptyAnswer, lastDay: now + 5000 };
  expect(draftToConsent(typed, frame)).toMatchObject({ givenAt: now, until: now + 6000 });
  expect(draftToConsent({ ...typed, givenAt: 7 }, frame)).toMatchObject({ givenAt: 7 });
  expect(draftToConsent({ ...typed, answer: 'refused' }, frame)).toMatchObject({ until: null });
});

test('a form is asked for only where the answer was given on one', () => {
  const check = (change: object) =>
    checkFields(consentFieldsSchema, draftToConsent({ ...emptyAnswer, answer: 'given', ...change }, frame));
  expect(check({})).toMatchObject({ ok: true });
  expect(check({ answer: emptyAnswer.answer })).toMatchObject({
    ok: false,
    errors: { answer: 'field-invalid' },
  });
  expect(check({ how: 'form' })).toEqual({ ok: false, errors: { evidenceId: 'form-missing' } });
  expect(check({ how: 'spoken', evidenceId: dossierId })).toMatchObject({ value: { evidenceId: null } });
  expect(check({ lastDay: now - 5000 })).toEqual({ ok: false, errors: { until: 'until-too-early' } });
});

test('every purpose of the packs has a draft of its own; an odd one is kept in memory only', async () => {
  for (const id of ['university', 'party'] as const) {
    for (const purpose of (await shippedPack(id)).sections.purposes) {
      expect(draftKeySchema.safeParse(answerDraftKey(dossierId, purpose.id)).success, purpose.id).toBe(true);
    }
  }
  expect(answerDraftKey(dossierId, 'top-10')).toBeNull();
});
