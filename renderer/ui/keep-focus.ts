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
  // A dialog gives focus back a moment after it has gone.
  window.setTimeout(() => {
    if (isLost(document.activeElement)) focusScreen();
  }, 50);
}

/** For when a notification is about to go: focus that is in it goes on to the screen. */
export function leaveNotification(): void {
  if (document.activeElement?.closest('[role="alert"]') != null) focusScreen();
}

/**
 * To be called before a list item is taken away: the answer moves focus to its neighbour afterwards, or to the
 * screen when it was the last.
 */
export function focusNear(item: Element | null): () => void {
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling ?? null;
  return () =>
    requestAnimationFrame(() => {
      const target =
        neighbour?.isConnected === true ? neighbour.querySelector<HTMLElement>('button, a') : null;
      if (target === null) focusScreen();
      else target.focus();
    });
}

/**
 * Remembers what has focus now. The answer gives it back in the next frame, if by then nothing else took it and
 * the thing is still there; otherwise the screen gets it.
 */
export function keepFocus(): () => void {
  const before = document.activeElement;
  return () =>
    requestAnimationFrame(() => {
      if (!isLost(document.activeElement)) return;
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else focusScreen();
    });
}

function isLost(element: Element | null): boolean {
  return element === null || element === document.body;
}
