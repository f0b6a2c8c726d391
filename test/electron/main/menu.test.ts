import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { contextTemplate, menuTemplate } from '../../../electron/main/menu.ts';
import { en } from '../../../shared/kernel/shell-messages.en.ts';
import { nl } from '../../../shared/kernel/shell-messages.nl.ts';

const itemsOf = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

describe.each([
  ['nl', nl],
  ['en', en],
] as const)('the menu in %s', (_language, texts) => {
  test.each(['linux', 'win32', 'darwin'] as const)('names everything itself, on %s', (platform) => {
    const onLock = vi.fn();
    const onQuit = vi.fn();
    const items = itemsOf(menuTemplate({ texts: texts.menu, platform, onLock, onQuit }));
    const known = new Set<string>([...Object.values(texts.menu), 'Luwte']);
    for (const { type, label } of items) expect(type === 'separator' || known.has(label ?? '')).toBe(true);
    for (const { click } of items) click?.(undefined as never, undefined, undefined as never);
    expect([onLock.mock.calls.length, onQuit.mock.calls.length]).toEqual([1, 1]);
  });

  test.each(['linux', 'darwin'] as const)('offers nothing that a page must not get, on %s', (platform) => {
    const none = () => undefined;
    const items = itemsOf(menuTemplate({ texts: texts.menu, platform, onLock: none, onQuit: none }));
    const allowed = [
      'hide',
      'hideOthers',
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'zoomIn',
      'zoomOut',
    ];
    const roles = items.flatMap(({ role }) => (role === undefined ? [] : [role]));
    expect(roles.filter((role) => !allowed.includes(role))).toEqual([
      'resetZoom',
      'togglefullscreen',
      'minimize',
    ]);
  });
});

test('the pointer’s menu is there for text that can be edited or is selected', () => {
  const rolesOf = (template: MenuItemConstructorOptions[] | null) =>
    template?.map(({ role, type }) => role ?? type);
  expect(rolesOf(contextTemplate(nl.menu, { isEditable: false, selectionText: '' }))).toBeUndefined();
  expect(rolesOf(contextTemplate(nl.menu, { isEditable: false, selectionText: 'a' }))).toEqual(['copy']);
  expect(rolesOf(contextTemplate(nl.menu, { isEditable: true, selectionText: '' }))).toEqual([
    'undo',
    'redo',
    'separator',
    'cut',
    'copy',
    'paste',
    'selectAll',
  ]);
});
