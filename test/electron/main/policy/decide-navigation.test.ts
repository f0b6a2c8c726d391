import { describe, expect, test } from 'vitest';
import { decideNavigation, type Navigation } from '../../../../electron/main/policy/decide-navigation.ts';
import { strangeAddresses } from './addresses.ts';

const own: Navigation = { kind: 'main', address: 'luwte://app/', isMainFrame: true, isRedirect: false };

describe('where a page may go', () => {
  test.each([
    { ...own },
    { ...own, address: 'luwte://app/#/start?reason=idle' },
    { ...own, address: 'luwte://app/#/dossiers/1' },
    { ...own, kind: 'projector', address: 'luwte://app/projector.html' },
  ] satisfies Navigation[])('it may go to itself: %j', (wish) => {
    expect(decideNavigation(wish)).toBe('allow');
  });

  test.each([
    { ...own, kind: null },
    { ...own, isMainFrame: false },
    { ...own, isRedirect: true },
    { ...own, kind: 'projector' },
    { ...own, address: 'luwte://app/projector.html' },
    { ...own, address: 'luwte://app/index.html' },
    { ...own, address: 'luwte://app/assets/index.js' },
    { ...own, address: 'luwte://app/#a#b' },
  ] satisfies Navigation[])('it may not: %j', (wish) => {
    expect(decideNavigation(wish)).toBe('deny');
  });

  test.each(strangeAddresses)('nor to %j', (address) => {
    expect(decideNavigation({ ...own, address })).toBe('deny');
    expect(decideNavigation({ ...own, kind: 'projector', address })).toBe('deny');
  });
});
