import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/host/content-security-policy.ts';
import { answerWithFile, decideRequest, readRendererFiles } from '../../../electron/host/renderer-files.ts';
import { writePlainPage } from '../chromium/plain-page.ts';

const origin = 'https://app.luwte.invalid';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-test-'));
  writePlainPage(folder);
  symlinkSync('/etc/hosts', join(folder, 'hosts.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the list holds plain files with a known ending, and the page twice', () => {
  expect([...readRendererFiles(`${folder}/`).keys()].sort()).toEqual([
    '/',
    '/assets/page.css',
    '/assets/page.js',
    '/assets/worker.js',
    '/index.html',
    '/projector.html',
  ]);
});

test.each([
  ['GET', '/', true],
  ['GET', '/#/dossiers', true],
  ['GET', '/index.html', true],
  ['GET', '/assets/page.js', true],
  ['POST', '/', false],
  ['HEAD', '/', false],
  ['OPTIONS', '/assets/page.js', false],
  ['GET', '/?x', false],
  ['GET', '/secret.txt', false],
  ['GET', '/hosts.json', false],
  ['GET', '/assets', false],
  ['GET', '/assets/%70age.js', false],
  ['GET', '/%2e%2e/%2e%2e/etc/passwd', false],
  ['GET', '/assets/..%2fsecret.txt', false],
  ['GET', '//example.org/', false],
  ['GET', '/constructor', false],
])('a %s of %s is answered: %s', (method, path, answered) => {
  const decided = decideRequest(readRendererFiles(folder), origin, { method, url: origin + path });
  expect(decided !== null).toBe(answered);
});

test.each([
  'http://app.luwte.invalid/',
  'https://app.luwte.invalid:444/',
  'https://user@app.luwte.invalid/',
  'https://other.luwte.invalid/',
  'https://app.luwte.invalid.example.org/',
  'https://localhost/',
  'data:text/html,x',
  'blob:https://app.luwte.invalid/x',
  'file:///etc/passwd',
  'not an address',
])('a request to %s is refused', (url) => {
  expect(decideRequest(readRendererFiles(folder), origin, { method: 'GET', url })).toBeNull();
});

test('the page holds the nonce of its policy, another one at each load', () => {
  const file = readRendererFiles(folder).get('/');
  if (file === undefined) throw new Error('no page');
  const answers = [answerWithFile(file), answerWithFile(file)];
  const nonces = answers.map(({ headers, body }) => {
    const nonce = /<meta name="luwte-style-nonce" content="([\w-]{24})">/.exec(body.toString())?.[1] ?? '';
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
    });
    return nonce;
  });
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('the policy is the one of the specification', () => {
  expect(contentSecurityPolicy('N')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' blob:; font-src 'self'; " +
      "media-src blob:; worker-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'",
  );
});

test('a folder without a page is refused at start', () => {
  expect(() => readRendererFiles(join(folder, 'assets'))).toThrow('index.html');
});
