import type { HostCallInput, HostCallName, HostCallValue } from '../shared/port/envelope.ts';

/**
 * What every host of Luwte (Electron shell, Chromium host) offers, and how the page gets its port.
 *
 * ## Handing the port to the page: the same in both hosts
 *
 * Before any script of the page runs, the host has put a listener into the window, in a JavaScript world of
 * its own (Electron: preload with context isolation; Chromium host: isolated world). Therefore there is no
 * race and nothing to repeat:
 *
 * 1. The page starts to listen, then asks once:
 *    `window.postMessage('luwte:port-wanted', location.origin)`
 * 2. The host's listener accepts this only when `event.source === window`, `event.origin` is the app's own
 *    origin, the frame is the top one, and nothing has been handed over before. It answers once:
 *    `window.postMessage({ type: 'luwte:port' }, origin, [port])`
 * 3. The page accepts the answer when `event.source === window`, `event.origin === location.origin`,
 *    `event.data.type === 'luwte:port'` and `event.ports.length === 1`; it takes `event.ports[0]`, stops
 *    listening, sets its handler and calls `port.start()` (messages wait until then).
 *
 * Asking a second time gets no answer. A reload is a new page: it asks anew and gets a new port. The port is
 * the only thing the page gets: no global, no function, no name of the host it runs in.
 *
 * Messages on the port are `PortMessage`s (`shared/port/envelope.ts`): text, or plain objects of JSON values
 * and `Uint8Array`. Others are dropped. Nothing ends a port but the end of its page: when the service ends
 * (locked or crashed), the host starts a fresh one and replaces the page. After a crash the new page starts
 * at `#/start?reason=service-stopped`, after an idle lock at `#/start?reason=idle`.
 *
 * ## Start-up values
 *
 * Vault and language never stand in the page's address. The host gives them to the service as arguments
 * (`--data-folder DIR [--vault PATH] [--lang nl|en]`, `--screen-seen` where the system lets other programs picture the
 * window, and `--trial-host` from the Chromium host); the page asks the service.
 *
 * ## The clipboard
 *
 * Writing to it stays with the page (a gesture of the person suffices); clearing it is the host's, for two reasons:
 * only the host outlives the service, which may be killed at any moment, and nobody but the host may read what lies
 * on the clipboard. Of each text that is copied out of the window the page gives the service its SHA-256, the
 * service passes that on with the seconds that the vault's settings say, and the host remembers the newest one:
 * after those seconds, and at once when the service ends, in whatever way, it clears a clipboard that still holds
 * that very text. The text itself goes to neither, and what others put on the clipboard is looked at by the host
 * alone and told to nobody.
 *
 * ## The style nonce
 *
 * `index.html` holds the placeholder `%LUWTE_NONCE%` (`<meta name="luwte-style-nonce" content="%LUWTE_NONCE%">`);
 * the host replaces it at each load by the nonce it also puts into the `style-src` of the policy.
 */

export type Host = {
  /**
   * Entries of a folder, for the picker inside the app: the Chromium host has no native dialogs. Folders only,
   * hidden ones left out, sorted by name; a vault is a folder whose name ends in `.luwte`. `parent` is null at
   * the top of the file system.
   *
   * `not-found`: nothing there, or not a folder, or not an absolute path; `denied`: no right to read it.
   */
  readonly listFolder: HostCall<'listFolder', 'not-found' | 'denied'>;
  /**
   * Has the person choose a folder in a dialog of the system, which begins in the folder of that path. A vault is such a
   * folder. Nothing chosen is an answer too; the system remembers nothing of it among recent documents.
   *
   * `unavailable`: this host has no such dialog, or one is open already.
   */
  readonly chooseFolder: HostCall<'chooseFolder', 'unavailable'>;
  /**
   * Has the person choose where a file is to be written, in a dialog of the system that begins in that folder with that
   * name, and asks before another file is replaced. Nothing is written yet. Nothing chosen is an answer too.
   *
   * `unavailable`: as `chooseFolder`.
   */
  readonly chooseSavePlace: HostCall<'chooseSavePlace', 'unavailable'>;
  /**
   * Writes one file (mode 0600) at an absolute path, whole or not at all.
   *
   * `exists`: something is there and `replace` is false, or it is a folder; `failed`: the medium refused
   * (unplugged, broken); `full`: no room, nothing was left behind.
   */
  readonly saveFile: HostCall<'saveFile', 'exists' | 'not-found' | 'denied' | 'full' | 'failed'>;
  /**
   * Clears the clipboard when it still holds the text with this SHA-256 (`copiedTextSchema`): after `seconds`, and
   * at once when the service ends. A later call takes the place of an earlier one. Answers when it is remembered.
   *
   * `unavailable`: this host cannot get at the clipboard.
   */
  readonly clearClipboard: HostCall<'clearClipboard', 'unavailable'>;
  /**
   * The language that is chosen on the page: what the host says outside it is in that from here on.
   *
   * `unavailable`: this host says nothing.
   */
  readonly setLanguage: HostCall<'setLanguage', 'unavailable'>;
  /**
   * Tells the person something of this kind outside the window, in the host's own words: never a name, never a text of
   * the vault. Where the person sees the window anyway, some kinds are left out; that counts as told.
   *
   * `unavailable`: this host cannot, or the system shows no notifications.
   */
  readonly notify: HostCall<'notify', 'unavailable'>;
  /**
   * Opens the projector window, whose page (`projector.html`) is handed a port of its own, on another screen where there
   * is one. Where it is open already, nothing happens. It closes when the person closes it, when its page fails or is
   * loaded again, and with the service; the service is told `projector-closed` when it did not ask for that.
   *
   * `unavailable`: it could not be opened.
   */
  readonly showProjector: HostCall<'showProjector', 'unavailable'>;
  /** Closes the projector window with whatever was in its memory; does nothing where there is none. */
  readonly hideProjector: HostCall<'hideProjector', never>;
};

type HostCall<Call extends HostCallName, Code extends string> = (
  input: HostCallInput<Call>,
) => Promise<HostResult<HostCallValue<Call>, Code>>;

export type HostResult<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code };
