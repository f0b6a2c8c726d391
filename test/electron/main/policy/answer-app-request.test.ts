import { afterAll, describe, expect, test } from 'vitest';
import { readRendererFiles } from '../../../../electron/host/renderer-files.ts';
import { answerAppRequest } from '../../../../electron/main/answer-app-request.ts';
import { builtRenderer } from '../../../support/built-renderer.ts';
import { removeFolder } from '../../../support/test-folder.ts';
import { strangeAddresses } from './addresses.ts';

const folder = builtRenderer();
afterAll(() => removeFolder(folder));
const files = readRendererFiles(folder);
const answer = (url: string, method = 'GET') => answerAppRequest(files, { method, url });

describe('the app’s own scheme', () => {
  test.each([
    ['luwte://app/', 'text/html; charset=utf-8'],
    ['luwte://app/#/start?reason=idle', 'text/html; charset=utf-8'],
    ['luwte://app/index.html', 'text/html; charset=utf-8'],
    ['luwte://app/assets/index.js', 'text/javascript; charset=utf-8'],
    ['luwte://app/assets/index.css', 'text/css; charset=utf-8'],
  ])('answers %s as %s', (address, type) => {
    const { status, headers } = answer(address);
    expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      200,
      type,
      'nosniff',
    ]);
  });

  test.each([
    ...strangeAddresses,
    'luwte://app/index.html/',
    'luwte://app//index.html',
    'luwte://app/assets',
    'luwte://app/assets/',
    'luwte://app/assets/../index.html',
    'luwte://app/assets/%2e%2e/index.html',
    'luwte://app/..%2f..%2fetc/passwd',
    'luwte://app/index.html%00.js',
    'luwte://app/INDEX.html',
    'luwte://app/index.html?a',
    'luwte://app/__proto__',
    'luwte://app/constructor',
    `luwte://app/${'a/'.repeat(5_000)}`,
  ])('has nothing at %j', (address) => {
    expect(answer(address).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE', 'TRACE', 'get', ''])('refuses %j', (method) => {
    const { status, headers } = answer('luwte://app/', method);
    expect([status, headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('each load has a policy of its own, and the same nonce in its text', async () => {
    const [one, other] = [answer('luwte://app/'), answer('luwte://app/')];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).not.toBe(other.headers.get('content-security-policy'));
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(await one.text()).toContain(`content="${nonce}"`);
  });
});

describe('the policy of the page', () => {
  const policy = answer('luwte://app/').headers.get('content-security-policy') ?? '';
  const allowed = new Map(
    policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)] as const),
  );

  test.each([
    ['default-src', ["'none'"]],
    ['script-src', ["'self'"]],
    ['img-src', ["'self'", 'blob:']],
    ['font-src', ["'self'"]],
    ['media-src', ['blob:']],
    ['worker-src', ["'self'"]],
    ['connect-src', ["'none'"]],
    ['object-src', ["'none'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
    ['frame-ancestors', ["'none'"]],
  ] as const)('%s is %j', (directive, sources) => {
    expect(allowed.get(directive)).toEqual(sources);
  });

  test.each(['unsafe-eval', 'unsafe-inline', 'unsafe-hashes', 'wasm-unsafe-eval', 'data:', 'http', '*'])(
    'nothing allows %s',
    (word) => {
      expect(policy).not.toContain(word);
    },
  );
});
