import { expect, test } from 'vitest';
import { capturedBeforeWords } from '../../../../../renderer/features/evidence/viewer/captured-before-words.ts';
import { createMoments } from '../../../../../renderer/ui/moments.ts';
import type { Language } from '../../../../../shared/kernel/primitives.ts';
import { messages } from '../../../../../shared/messages.ts';

const capturedAt = Date.UTC(2026, 10, 20, 13, 5);
const before = { capturedAt, captureWay: 'screenshot', captureNote: 'Telefoon van communicatie' };
const nothing = { capturedAt: null, captureWay: null, captureNote: '' };

function words(language: Language, kept: object, free = (text: string) => text): string {
  const { withPrecision } = createMoments(language, 'Europe/Amsterdam', () => capturedAt);
  const texts = messages[language].evidence.captured;
  return capturedBeforeWords(JSON.stringify(kept), { texts, withPrecision, free });
}

test('what was written down of a capture before is said in words of both languages', () => {
  expect(words('nl', before)).toBe(
    'Eerst stond er: vr 20 nov 2026, 14:05 · Schermafdruk · Telefoon van communicatie',
  );
  expect(words('en', before)).toBe(
    'It said before: Fri 20 Nov 2026, 14:05 · Screenshot · Telefoon van communicatie',
  );
  expect([words('nl', nothing), words('en', nothing)]).toEqual([
    'Eerst stond er niets.',
    'It said nothing before.',
  ]);
});

test('of a day no time is said', () => {
  const ofDay = { ...before, capturedPrecision: 'day' };
  expect(words('nl', ofDay)).toBe(
    'Eerst stond er: vr 20 nov 2026 · Schermafdruk · Telefoon van communicatie',
  );
});

test('somebody reading along sees no free words, and is not told that nothing stood there', () => {
  const hidden = () => '';
  expect(words('nl', before, hidden)).toBe('Eerst stond er: vr 20 nov 2026, 14:05 · Schermafdruk');
  expect(words('nl', { ...nothing, captureNote: 'Bij Vlinderberg' }, hidden)).toBe('');
});

test('an event from before this was kept says nothing more', () => {
  const { withPrecision } = createMoments('nl', 'Europe/Amsterdam', () => capturedAt);
  const texts = messages.nl.evidence.captured;
  expect(capturedBeforeWords('', { texts, withPrecision, free: (text) => text })).toBe('');
});
