import type { MenuItemConstructorOptions } from 'electron';
import type { MessageShape } from '../../shared/kernel/message-shape.ts';
import type { nl } from '../../shared/kernel/shell-messages.nl.ts';

export type MenuTexts = MessageShape<(typeof nl)['menu']>;
export type MenuDeps = {
  readonly texts: MenuTexts;
  readonly platform: NodeJS.Platform;
  readonly onLock: () => void;
  readonly onQuit: () => void;
};

/**
 * The application's menu: what the system expects of one, and locking. Nothing that loads the page again, opens
 * developer tools or shows recent documents.
 */
export function menuTemplate({ texts, platform, onLock, onQuit }: MenuDeps): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const lock: MenuItemConstructorOptions = {
    label: texts.lock,
    accelerator: 'Ctrl+L',
    // The page has this key itself, and first stores what was typed.
    registerAccelerator: false,
    click: onLock,
  };
  const quit: MenuItemConstructorOptions = {
    label: texts.quit,
    accelerator: 'CommandOrControl+Q',
    click: onQuit,
  };
  const hide: MenuItemConstructorOptions[] = [
    { role: 'hide', label: texts.hide },
    { role: 'hideOthers', label: texts.hideOthers },
    { type: 'separator' },
  ];
  return [
    {
      label: isMac ? 'Luwte' : texts.file,
      submenu: [lock, { type: 'separator' }, ...(isMac ? hide : []), quit],
    },
    { label: texts.edit, submenu: editItems(texts) },
    {
      label: texts.view,
      submenu: [
        { role: 'zoomIn', label: texts.larger },
        { role: 'zoomOut', label: texts.smaller },
        { role: 'resetZoom', label: texts.usualSize },
        { type: 'separator' },
        { role: 'togglefullscreen', label: texts.fullScreen },
        { role: 'minimize', label: texts.minimise },
      ],
    },
  ];
}

/** The menu at the pointer, where there is text to do something with; null where there is not. */
export function contextTemplate(
  texts: MenuTexts,
  { isEditable, selectionText }: { readonly isEditable: boolean; readonly selectionText: string },
): MenuItemConstructorOptions[] | null {
  if (isEditable) return editItems(texts);
  return selectionText === '' ? null : [{ role: 'copy', label: texts.copy }];
}

function editItems(texts: MenuTexts): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    { type: 'separator' },
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ];
}
