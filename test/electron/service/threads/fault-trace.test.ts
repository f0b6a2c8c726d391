import { expect, test } from 'vitest';
import { faultTrace } from '../../../../electron/service/threads/fault-trace.ts';

test('a trace says class, code and place, and nothing of the message, however that is broken into lines', () => {
  const error = Object.assign(new TypeError('Jannie Jansen\n    at home in Den Haag (/thuis/adres.ts:1:1)'), {
    code: 'SQLITE_ERROR',
  });
  const trace = faultTrace(error);
  expect(trace).toMatch(/^TypeError SQLITE_ERROR at /);
  expect(trace).toContain('fault-trace.test.ts');
  expect(trace).not.toMatch(/Jannie|Den Haag|adres/);
});
