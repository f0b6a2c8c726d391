import { describe, expect, it } from 'vitest';
import {
  draftToInput,
  emptyDraft,
  type NewDossierDraft,
} from '../../../../../renderer/features/dossiers/new-dossier/new-dossier-draft.ts';
import { instantToLocal, localToInstant } from '../../../../../renderer/ui/zoned-time.ts';

const zone = 'Europe/Amsterdam';
const clock = {
  now: Date.UTC(2026, 10, 20, 9, 4, 59, 500),
  toLocal: (instant: number) => instantToLocal(instant, zone),
  fromLocal: (text: string) => localToInstant(text, zone) ?? Number.NaN,
};
const empty = emptyDraft(clock);
const filled: NewDossierDraft = {
  ...empty,
  name: ' Noor Voorbeeld ',
  channel: 'trusted-person',
  account: 'Het begon gisteren.',
};

describe('a new report', () => {
  it('was received now and promises an answer at the end of the second working day', () => {
    expect([clock.toLocal(empty.receivedAt ?? 0), clock.toLocal(empty.promisedBy ?? 0)]).toEqual([
      '2026-11-20 10:04:00',
      '2026-11-24 17:00:00',
    ]);
  });

  it('names every field that is missing', () => {
    expect(draftToInput({ ...empty, receivedAt: null }, clock.now)).toEqual({
      ok: false,
      errors: { name: 'text-empty', channel: 'channel-missing', receivedAt: 'date-missing' },
    });
  });

  it('refuses a report of a day to come', () => {
    const tomorrow = clock.now + 24 * 60 * 60 * 1000;
    expect(draftToInput({ ...filled, receivedAt: tomorrow, promisedBy: null }, clock.now)).toEqual({
      ok: false,
      errors: { receivedAt: 'received-in-future' },
    });
  });

  it('refuses a promise that lies before the report', () => {
    expect(draftToInput({ ...filled, promisedBy: (empty.receivedAt ?? 0) - 60_000 }, clock.now)).toEqual({
      ok: false,
      errors: { promisedBy: 'promised-before-received' },
    });
  });

  it('becomes a dossier of a new person, and takes its draft along', () => {
    expect(draftToInput(filled, clock.now)).toEqual({
      ok: true,
      value: {
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
          promisedBy: empty.promisedBy,
          account: 'Het begon gisteren.',
        },
        draftKey: 'dossiers.new',
      },
    });
  });

  it('becomes a dossier of somebody known, whatever was typed as a name', () => {
    const personId = '019aa000-0000-7000-8000-000000000001';
    const known = { personId, name: 'Noor', function: '', unit: '', dossierCodes: [] };
    expect(draftToInput({ ...filled, name: '', known }, clock.now)).toMatchObject({
      ok: true,
      value: { person: { personId } },
    });
  });

  it('keeps the name of a reporter only when somebody else reported', () => {
    const named = { ...filled, reporterName: 'Collega X' };
    const name = (draft: NewDossierDraft) => {
      const input = draftToInput(draft, clock.now);
      return input.ok ? input.value.report.reporterName : null;
    };
    expect([name(named), name({ ...named, reporter: 'colleague' })]).toEqual(['', 'Collega X']);
  });
});
