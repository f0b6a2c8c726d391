import { expect, test } from 'vitest';
import { entryMoment } from '../../../../../renderer/features/dossiers/timeline/entry-moment.ts';
import { createMoments } from '../../../../../renderer/ui/moments.ts';

test('of what is known by its day or month alone no time is shown', () => {
  const happenedAt = Date.UTC(2026, 10, 20, 11);
  const moments = createMoments('nl', 'Europe/Amsterdam', () => happenedAt);
  const shown = (['minute', 'day', 'month'] as const).map((precision) =>
    entryMoment({ happenedAt, precision }, moments),
  );
  expect(shown).toEqual([
    { time: '12:00', known: '' },
    { time: '', known: 'vr 20 nov 2026' },
    { time: '', known: 'november 2026' },
  ]);
});
