/**
 * Tells when the screen is locked or its saver comes on, by the browser's idle detection: it asks the system once a
 * second, without a socket of ours. Whether it knows depends on the system: Windows and macOS tell it; on Linux it
 * looks for the saver of X11, or asks the desktop where there is a session bus, and a desktop that answers neither
 * is never heard of. Nothing here can tell that the machine is about to sleep; `suspend-watch.ts` sees that it did.
 */
import type { HiddenPage } from './hidden-page.ts';

const tellLocked = 'luwteScreenLocked';

/** Rejects where the browser has no idle detection. */
export async function watchForScreenLock(page: HiddenPage, onLock: () => void): Promise<void> {
  await page.listen(tellLocked, onLock);
  await page.run(startDetector, tellLocked);
}

type IdleDetection = EventTarget & {
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { readonly threshold: number }): Promise<void>;
};

/** Runs in the page. */
async function startDetector(binding: string): Promise<void> {
  const Detector = Reflect.get(globalThis, 'IdleDetector') as new () => IdleDetection;
  const detector = new Detector();
  detector.addEventListener('change', () => {
    if (detector.screenState === 'locked') (Reflect.get(globalThis, binding) as (text: string) => void)('');
  });
  // A minute is the least; only the screen is listened to, which does not wait for it.
  await detector.start({ threshold: 60_000 });
}
