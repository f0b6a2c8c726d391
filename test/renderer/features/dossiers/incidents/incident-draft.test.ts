import { expect, it } from 'vitest';
import {
  draftToIncident,
  emptyIncident,
  incidentToDraft,
} from '../../../../../renderer/features/dossiers/incidents/incident-draft.ts';
import { instantToLocal, localToInstant } from '../../../../../shared/kernel/zoned-time.ts';

const zone = 'Europe/Amsterdam';
const clock = {
  toLocal: (instant: number) => instantToLocal(instant, zone),
  fromLocal: (text: string) => localToInstant(text, zone) ?? Number.NaN,
};
const draft = { ...emptyIncident(Date.UTC(2026, 10, 20, 22, 30, 7)), platform: 'x' };

it('keeps only as much of the moment as is known', () => {
  const moment = (precision: string) => {
    const checked = draftToIncident({ ...draft, precision }, clock);
    return checked.ok ? clock.toLocal(checked.value.occurredAt) : checked.errors;
  };
  expect(['minute', 'day', 'month'].map(moment)).toEqual([
    '2026-11-20 23:30:00',
    '2026-11-20 12:00:00',
    '2026-11-01 12:00:00',
  ]);
});

it('asks for when and where, and for nothing else', () => {
  expect(draftToIncident({ ...draft, occurredAt: null, platform: '' }, clock)).toEqual({
    ok: false,
    errors: { occurredAt: 'date-missing', platform: 'platform-missing' },
  });
});

it('names the field that holds a sign which cannot be kept', () => {
  expect(draftToIncident({ ...draft, message: 'a\u0000b', sender: 'x\ny' }, clock)).toEqual({
    ok: false,
    errors: { message: 'text-has-nul', sender: 'line-has-break' },
  });
});

it('shows a stored incident as it was', () => {
  const checked = draftToIncident({ ...draft, forms: ['doxing'], message: 'tekst' }, clock);
  if (!checked.ok) throw new Error('should fit');
  const stored = { ...checked.value, incidentId: 'i', dossierId: 'd' };
  expect(draftToIncident(incidentToDraft(stored), clock)).toEqual(checked);
});

it('reads how many people a sender reaches, with or without dots, and says when it is no number', () => {
  const reach = (typed: string) => {
    const checked = draftToIncident({ ...draft, reach: typed }, clock);
    return checked.ok ? checked.value.reach : checked.errors;
  };
  expect(['', '12.500', '12 500', 'veel'].map(reach)).toEqual([
    null,
    12_500,
    12_500,
    { reach: 'reach-wrong' },
  ]);
});

it('refuses a link that carries a name and a password', () => {
  expect(draftToIncident({ ...draft, url: 'https://jan:geheim@x.com/a/1' }, clock)).toEqual({
    ok: false,
    errors: { url: 'link-credentials' },
  });
});
