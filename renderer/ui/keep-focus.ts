/** Milliseconds after which the library's dialogs have given focus back, where they do. */
const AFTER_LIBRARY = 50;
/** The same for what opened a dialog by hand, which waits for the library. */
const AFTER_DIALOGS = 2 * AFTER_LIBRARY;
/** Milliseconds after which a screen that is drawn late has been. */
const LATE = 400;

/**
 * Where focus goes when what had it is gone: the heading of the screen, which says where one is, else the working area.
 * Nobody has to start again from the window's top.
 */
export function focusScreen(): void {
  const main = document.getElementById('main');
  const heading = main?.querySelector<HTMLElement>('[data-page-title]');
  (heading ?? main)?.focus({ preventScroll: true });
}

/** For when a dialog has gone: whoever opened it with a key, from nowhere in particular, lands on the screen. */
export function focusScreenIfLost(): void {
  giveBackIfLost(focusScreen);
}

/**
 * To be called when a dialog opens: the answer, called when it has gone, gives focus to what opened it, or near
 * where that was.
 */
export function keepOpener(): () => void {
  const focusAgain = placeOf(actedFrom());
  return () => giveBackIfLost(focusAgain);
}

/** What has focus; for what is chosen from a menu, which goes with that, the button of the menu. */
function actedFrom(): Element | null {
  const focused = document.activeElement;
  const menuButton = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? '';
  return menuButton === '' ? focused : document.getElementById(menuButton);
}

function giveBackIfLost(giveBack: () => void, after: number = AFTER_LIBRARY): void {
  window.setTimeout(() => {
    if (isLost(document.activeElement)) giveBack();
  }, after);
}

/** The same for an act in a dialog, which may go with it: the dialog itself gives focus back to what opened it first. */
export function focusScreenAfterDialogs(): void {
  giveBackIfLost(focusDialogOrScreen, AFTER_DIALOGS);
}

/** Into what is shown anew in a dialog that stays open, where what had the focus went with what was shown before. */
export function focusDialogIfLost(): void {
  if (isLost(document.activeElement)) focusDialogOrScreen();
}

/** Never behind a dialog that lies over the screen: from there the Tab key does not lead into it. */
function focusDialogOrScreen(): void {
  const dialog = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
  const first = dialog?.querySelector<HTMLElement>('[data-autofocus]') ?? dialog?.querySelector('button');
  if (first == null) focusScreen();
  else first.focus({ preventScroll: true });
}

/** For when a notification is about to go: focus that is in it goes on to the screen. */
export function leaveNotification(): void {
  if (document.activeElement?.closest('[role="alert"]') != null) focusScreen();
}

/**
 * To be called before a list item is taken away: the answer moves focus to its neighbour afterwards, also in the next part
 * of a list that has several, or to the screen when it was the last of all.
 */
export function focusNear(item: Element | null): () => void {
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling ?? rowBeside(item);
  return () =>
    requestAnimationFrame(() => {
      const target =
        neighbour?.isConnected === true ? neighbour.querySelector<HTMLElement>('button, a') : null;
      if (target === null) focusScreen();
      else target.focus();
    });
}

/** Of a list in parts (`useRowFocus`): the item after this one, or else before it, whichever part it is in. */
function rowBeside(item: Element | null): Element | null {
  const row = item?.querySelector('[data-row]') ?? null;
  const rows = [...document.querySelectorAll('#main [data-row]')];
  const place = row === null ? -1 : rows.indexOf(row);
  const beside = place === -1 ? undefined : (rows[place + 1] ?? rows[place - 1]);
  return beside?.closest('li') ?? null;
}

/**
 * Remembers what has focus now. The answer gives it back in the next frame, if by then nothing else took it; where
 * the thing is gone, to what stands nearest to its place, and in the end to the screen.
 */
export function keepFocus(): () => void {
  const focused = actedFrom();
  const focusAgain = placeOf(focused);
  const isOfDialog = focused?.closest('[role="dialog"]') != null;
  const look = () => {
    if (!isLost(document.activeElement)) return;
    // A dialog that has gone gives focus back to what opened it: only where nothing did is the screen next.
    if (isOfDialog && !focused.isConnected) focusScreenAfterDialogs();
    else focusAgain();
  };
  return () => {
    requestAnimationFrame(look);
    // On a busy computer the screen is drawn anew later than that, and takes along what had focus until then.
    for (const after of [AFTER_DIALOGS, LATE]) window.setTimeout(look, after);
  };
}

/** Remembers where something stands; the answer focuses it, or the first thing to press around its place. */
function placeOf(element: Element | null): () => void {
  const around: Element[] = [];
  for (let one = element?.parentElement; one != null && one.id !== 'main'; one = one.parentElement) {
    around.push(one);
  }
  // What is in no working area, as a dialog is, has no place to go on at.
  const isOnScreen = around.at(-1)?.parentElement?.id === 'main';
  return () => {
    if (element instanceof HTMLElement && element !== document.body && element.isConnected) {
      element.focus();
      return;
    }
    const next = isOnScreen ? nearestToPress(around) : undefined;
    if (next === undefined) focusDialogOrScreen();
    else next.focus();
  };
}

/** The first thing to press in the smallest part that is still there and has one; never of the screen as a whole. */
function nearestToPress(around: readonly Element[]): HTMLElement | undefined {
  for (const part of around) {
    if (part.querySelector('[data-page-title]') !== null) return undefined;
    const first = part.isConnected
      ? part.querySelector<HTMLElement>('button:not(:disabled), a[href], input:not(:disabled)')
      : null;
    if (first !== null) return first;
  }
  return undefined;
}

function isLost(element: Element | null): boolean {
  return element === null || element === document.body;
}
