import { describe, expect, test } from 'vitest';
import { decideExternalLink } from '../../../../electron/main/policy/decide-external-link.ts';
import { decideWindowOpen } from '../../../../electron/main/policy/decide-window-open.ts';

describe('links to the web', () => {
  test.each([
    ['https://www.example.org/', 'https://www.example.org/'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTPS://EXAMPLE.ORG/', 'https://example.org/'],
    // The host is shown as it is looked up: this one only looks like "example".
    ['https://ехаmple.org/', 'https://xn--mple-43d3a6i.org/'],
  ])('%s may be asked about as %s', (address, shown) => {
    expect(decideExternalLink(address)).toEqual({ kind: 'ask', address: shown });
  });

  test.each([
    ['http://example.org/', 'not-https'],
    ['ftp://example.org/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['data:text/html,a', 'not-https'],
    ['smb://example.org/share', 'not-https'],
    ['ms-msdt:/id', 'not-https'],
    ['search-ms:query=a', 'not-https'],
    ['mailto:a@example.org', 'not-https'],
    ['luwte://app/', 'not-https'],
    ['vbscript:a', 'not-https'],
    ['https://bank.example@evil.example/', 'credentials'],
    ['https://a:b@example.org/', 'credentials'],
    ['https://127.0.0.1/', 'place'],
    ['https://2130706433/', 'place'],
    ['https://0x7f.1/', 'place'],
    ['https://[::1]/', 'place'],
    ['https://localhost/', 'place'],
    ['https://a.localhost/', 'place'],
    ['https://router.local/', 'place'],
    ['https://nas.lan/', 'place'],
    ['https://intranet/', 'place'],
    ['https://a.internal/', 'place'],
    ['https://a.home.arpa/', 'place'],
    ['https://a.onion/', 'place'],
    ['https://example.org:8443/', 'place'],
    ['https://example.org./', 'place'],
    ['https://192.168.1.1/', 'place'],
    ['https://a_b.example.org/', 'place'],
    ['https://example.org/\u202egnp.exe', 'unreadable'],
    ['https://example.org/\u200b', 'unreadable'],
    ['https://example.org/a b', 'unreadable'],
    ['https://example.org/\n', 'unreadable'],
    [' https://example.org/', 'unreadable'],
    ['https:\\\\example.org\\', 'unreadable'],
    ['https://', 'unreadable'],
    ['https://example.org:99999/', 'unreadable'],
    ['', 'unreadable'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'long'],
    [`https://example.org/${'é'.repeat(700)}`, 'long'],
    [null, 'unreadable'],
    [undefined, 'unreadable'],
    [7, 'unreadable'],
    [['https://example.org/'], 'unreadable'],
    [{ toString: () => 'https://example.org/' }, 'unreadable'],
  ] as const)('%j is denied: %s', (address, reason) => {
    expect(decideExternalLink(address)).toEqual({ kind: 'deny', reason });
  });
});

describe('other windows', () => {
  const address = 'https://example.org/';
  test.each([
    [{ kind: 'main', address, disposition: 'foreground-tab' }, 'ask'],
    [{ kind: 'main', address, disposition: 'new-window' }, 'ask'],
    [{ kind: 'main', address, disposition: 'background-tab' }, 'deny'],
    [{ kind: 'main', address, disposition: 'default' }, 'deny'],
    [{ kind: 'main', address, disposition: 'other' }, 'deny'],
    [{ kind: 'main', address, disposition: 'save-to-disk' }, 'deny'],
    [{ kind: 'main', address: 'luwte://app/', disposition: 'new-window' }, 'deny'],
    [{ kind: 'main', address: 'about:blank', disposition: 'new-window' }, 'deny'],
    [{ kind: 'projector', address, disposition: 'foreground-tab' }, 'deny'],
    [{ kind: null, address, disposition: 'foreground-tab' }, 'deny'],
  ] as const)('%j: %s', (wish, decided) => {
    expect(decideWindowOpen(wish).kind).toBe(decided);
  });
});
