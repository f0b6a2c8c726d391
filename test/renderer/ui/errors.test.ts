import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { errorCode, errorSentence, fieldErrors } from '../../../renderer/ui/errors.tsx';
import { nl } from '../../../shared/kernel/messages.nl.ts';

test('the own sentence of a screen comes first, then the common one', () => {
  const full = new ORPCError('DISK_FULL', { defined: true });
  expect(errorSentence(full, {}, nl.errors)).toBe(nl.errors.DISK_FULL);
  expect(errorSentence(full, { DISK_FULL: 'eigen' }, nl.errors)).toBe('eigen');
});

test('an unforeseen error gives its reference number, and never its text', () => {
  const internal = new ORPCError('INTERNAL', {
    defined: true,
    data: { reference: 'A1B2' },
    message: 'SELECT',
  });
  expect(errorSentence(internal, {}, nl.errors)).toContain('A1B2');
  for (const error of [
    new Error('secret'),
    new ORPCError('toString', { message: 'secret' }),
    'secret',
    null,
  ]) {
    expect(errorSentence(error, {}, nl.errors)).toBe(nl.errors.unknown);
  }
  expect(errorCode(new Error('DISK_FULL'))).toBeNull();
});

test('refused fields come back as path and code; whatever is not a list of fields gives none', () => {
  const fields = [{ path: 'person.name', code: 'text-empty' }, { path: 3 }, null];
  const refused = new ORPCError('INPUT_REFUSED', { defined: true, data: { fields } });
  expect(fieldErrors(refused)).toEqual({ 'person.name': 'text-empty' });
  expect(fieldErrors(new ORPCError('INPUT_REFUSED', { data: { fields: 'x' } }))).toEqual({});
  expect(fieldErrors(new ORPCError('NOT_FOUND'))).toEqual({});
});
