import { describe, expect, it } from 'vitest';
import {
  type CallContext,
  draftToAddition,
  draftToCall,
  emptyDraft,
  freeDraftKey,
  isOther,
  type NewDossierDraft,
} from '../../../../../renderer/features/dossiers/new-dossier/new-dossier-draft.ts';
import {
  promiseInDanger,
  promiseOf,
} from '../../../../../renderer/features/dossiers/new-dossier/response-term.ts';
import { draftKeySchema } from '../../../../../shared/kernel/primitives.ts';
import { instantToLocal, localToInstant } from '../../../../../shared/kernel/zoned-time.ts';

const zone = 'Europe/Amsterdam';
const clock = {
  now: Date.UTC(2026, 10, 20, 9, 4, 59, 500),
  toLocal: (instant: number) => instantToLocal(instant, zone),
  fromLocal: (text: string) => localToInstant(text, zone) ?? Number.NaN,
};
const self = '019aa000-0000-7000-8000-00000000000a';
const context: CallContext = {
  now: clock.now,
  self,
  promise: (receivedAt, danger) =>
    danger === 'yes'
      ? promiseInDanger(receivedAt, clock)
      : promiseOf(receivedAt, { days: 2, count: 'working' }, clock),
};
const personSlot = '019aa000-0000-7000-8000-00000000000b';
const empty = emptyDraft(clock.now);
const byTerm = context.promise(empty.receivedAt ?? 0, '');
const filled: NewDossierDraft = {
  ...empty,
  name: ' Noor Voorbeeld ',
  channel: 'trusted-person',
  account: 'Het begon gisteren.',
};

describe('a new report', () => {
  it('was received now and promises an answer at the end of the second working day', () => {
    expect([clock.toLocal(empty.receivedAt ?? 0), clock.toLocal(byTerm)]).toEqual([
      '2026-11-20 10:04:00',
      '2026-11-24 17:00:00',
    ]);
  });

  it('promises by the term that the organisation chose, and by none that somebody emptied', () => {
    const promise = (receivedAt: number) => promiseOf(receivedAt, { days: 3, count: 'calendar' }, clock);
    const promised = (draft: NewDossierDraft) => {
      const call = draftToCall(draft, { ...context, promise });
      return call.ok ? call.value.input.report.promisedBy : 'refused';
    };
    expect(promised(filled)).toBe(clock.fromLocal('2026-11-23 17:00:00'));
    expect(promised({ ...filled, promiseChosen: true })).toBeNull();
  });

  it('promises an answer on the same day where there is acute danger, however late that is', () => {
    const call = draftToCall({ ...filled, danger: 'yes' }, context);
    expect(call.ok && call.value.input.report.promisedBy).toBe(clock.fromLocal('2026-11-20 23:59:00'));
  });

  it('has a place of its own beside those that are not finished, and is sent from there', () => {
    const first = freeDraftKey([]);
    const second = freeDraftKey([first]);
    const third = freeDraftKey([first, second]);
    expect([first, freeDraftKey([second]), new Set([first, second, third]).size]).toEqual([
      'dossiers.new',
      'dossiers.new',
      3,
    ]);
    expect([second, third].every((key) => draftKeySchema.safeParse(key).success)).toBe(true);
    const call = draftToCall(filled, context, second);
    expect(call.ok && call.value.input.draftKey).toBe(second);
  });

  it('is told by somebody else only when another than the affected person was chosen', () => {
    expect(isOther(empty)).toBe(false);
    expect(isOther({ ...empty, reporter: 'supervisor' })).toBe(true);
  });

  it('names every field that is missing', () => {
    expect(draftToCall({ ...empty, receivedAt: null }, context)).toEqual({
      ok: false,
      errors: { name: 'text-empty', channel: 'channel-missing', receivedAt: 'date-missing' },
    });
  });

  it('says in one round that the channel and the reason for not telling are missing', () => {
    const draft = { ...filled, channel: null, reporter: 'supervisor', informed: 'not-yet' };
    expect(draftToCall(draft, context)).toEqual({
      ok: false,
      errors: { channel: 'channel-missing', notInformedReason: 'reason-missing' },
    });
  });

  it('refuses a report of a day to come', () => {
    const tomorrow = clock.now + 24 * 60 * 60 * 1000;
    expect(draftToCall({ ...filled, receivedAt: tomorrow }, context)).toEqual({
      ok: false,
      errors: { receivedAt: 'received-in-future' },
    });
  });

  it('refuses a promise that lies before the report', () => {
    const chosen = { promiseChosen: true, promisedBy: (empty.receivedAt ?? 0) - 60_000 };
    expect(draftToCall({ ...filled, ...chosen }, context)).toEqual({
      ok: false,
      errors: { promisedBy: 'promised-before-received' },
    });
  });

  it('becomes a dossier of a new person, and takes its draft along', () => {
    expect(draftToCall(filled, context)).toEqual({
      ok: true,
      value: {
        kind: 'create',
        input: {
          person: {
            fields: {
              name: 'Noor Voorbeeld',
              contact: '',
              function: '',
              unit: '',
              namedAs: '',
              tagWish: 'unknown',
              remarks: '',
            },
          },
          trigger: null,
          report: {
            channel: 'trusted-person',
            reporter: 'self',
            reporterName: '',
            receivedAt: empty.receivedAt,
            promisedBy: byTerm,
            account: 'Het begon gisteren.',
            reporterContact: '',
            informed: 'unknown',
            notInformedReason: '',
            danger: 'unasked',
          },
          contactPoint: { slotId: self, outside: null, chosenBy: '' },
          draftKey: 'dossiers.new',
        },
      },
    });
  });

  it('becomes a dossier of somebody known, whatever was typed as a name', () => {
    const personId = '019aa000-0000-7000-8000-000000000001';
    const known = { personId, name: 'Noor', function: '', unit: '', dossierCodes: [], openDossiers: [] };
    expect(draftToCall({ ...filled, name: '', known }, context)).toMatchObject({
      ok: true,
      value: { kind: 'create', input: { person: { personId } } },
    });
  });

  it('keeps the name of a reporter only when somebody else reported', () => {
    const named = { ...filled, reporterName: 'Collega X' };
    const name = (draft: NewDossierDraft) => {
      const call = draftToCall(draft, context);
      return call.ok ? call.value.input.report.reporterName : null;
    };
    expect([name(named), name({ ...named, reporter: 'colleague', informed: 'yes' })]).toEqual([
      '',
      'Collega X',
    ]);
  });

  it('asks whether the affected person knows when somebody else reports, and why not yet', () => {
    const other = { ...filled, reporter: 'supervisor' };
    const errors = (draft: NewDossierDraft) => {
      const call = draftToCall(draft, context);
      return call.ok ? {} : call.errors;
    };
    expect([
      errors(other),
      errors({ ...other, informed: 'not-yet', notInformedReason: ' ' }),
      errors({ ...other, informed: 'not-yet', notInformedReason: 'Zit in het vliegtuig.' }),
      errors({ ...filled, informed: 'not-yet' }),
    ]).toEqual([{ informed: 'informed-missing' }, { notInformedReason: 'reason-missing' }, {}, {}]);
  });

  it('goes to an open dossier of somebody known when that is chosen, without another contact point', () => {
    const personId = '019aa000-0000-7000-8000-000000000001';
    const dossierId = '019aa000-0000-7000-8000-000000000002';
    const openDossiers = [{ dossierId, code: 'UZ-2026-0001' }];
    const known = {
      personId,
      name: 'Noor',
      function: '',
      unit: '',
      dossierCodes: ['UZ-2026-0001'],
      openDossiers,
    };
    const call = draftToCall({ ...filled, known, joins: dossierId }, context);
    expect(call).toMatchObject({
      ok: true,
      value: {
        kind: 'add',
        input: { dossierId, draftKey: 'dossiers.new', report: { account: filled.account } },
      },
    });
    const addition = draftToAddition({ ...filled, name: '' }, dossierId, context);
    expect(addition).toMatchObject({
      ok: true,
      value: { kind: 'add', input: { draftKey: `dossiers.report:${dossierId}` } },
    });
  });

  it('has the one who writes it down as contact point, somebody else, or nobody yet', () => {
    const chosen = (draft: Partial<NewDossierDraft>) => {
      const call = draftToCall({ ...filled, ...draft }, context);
      return call.ok && call.value.kind === 'create' ? call.value.input.contactPoint : null;
    };
    expect([
      chosen({ chosenBy: 'person' }),
      chosen({ contactPoint: personSlot, chosenBy: 'organisation' }),
      chosen({ contactPoint: 'nobody', chosenBy: 'person' }),
      chosen({
        contactPoint: 'outside',
        contactName: 'Ria Duindoorn',
        contactReach: '06',
        chosenBy: 'person',
      }),
    ]).toEqual([
      { slotId: self, outside: null, chosenBy: 'person' },
      { slotId: personSlot, outside: null, chosenBy: 'organisation' },
      { slotId: null, outside: null, chosenBy: '' },
      { slotId: null, outside: { name: 'Ria Duindoorn', function: '', reach: '06' }, chosenBy: 'person' },
    ]);
    const nameless = draftToCall({ ...filled, contactPoint: 'outside' }, context);
    expect(nameless).toEqual({ ok: false, errors: { contactName: 'contact-missing' } });
  });
});
