import { describe, expect, test } from 'vitest';
import { decideRequest } from '../../../../electron/main/policy/decide-request.ts';
import { strangeAddresses } from './addresses.ts';

const installed = { mayUseDevTools: false };
const decide = (address: string, method = 'GET') => decideRequest({ address, method }, installed);

describe('which requests go on', () => {
  test.each([
    'luwte://app/',
    'luwte://app/#/start',
    'luwte://app/index.html',
    'luwte://app/assets/index-1a2b.js',
    'luwte://app/assets/sub/font.woff2',
    'blob:luwte://app/9e1c',
  ])('those for files of Luwte: %s', (address) => {
    expect(decide(address)).toBe('allow');
  });

  test.each(strangeAddresses)('nothing else: %j', (address) => {
    expect(decide(address)).toBe('cancel');
  });

  test.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE', 'PATCH', 'get', '', 'CONNECT'])(
    'nothing by %j',
    (method) => {
      expect(decide('luwte://app/', method)).toBe('cancel');
      expect(decide('blob:luwte://app/9e1c', method)).toBe('cancel');
    },
  );

  test('developer tools load their own files where they may be used, and only there', () => {
    const address = 'devtools://devtools/bundled/inspector.html';
    expect(decideRequest({ address, method: 'GET' }, { mayUseDevTools: true })).toBe('allow');
    expect(decide(address)).toBe('cancel');
    expect(
      decideRequest({ address: 'devtools://devtools.example/', method: 'GET' }, { mayUseDevTools: true }),
    ).toBe('cancel');
  });
});
