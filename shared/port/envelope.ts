/**
 * What travels between a host and the service process (child process IPC with `serialization: 'advanced'`,
 * or Electron's `utilityProcess`). One channel carries two things: the messages of the page's port, which the
 * host passes on unread, and the small link between host and service (calls, answers, signals).
 *
 * Both sides parse every envelope on receipt, strictly; only `message` is opaque to the host. A message that
 * is not an envelope is dropped by the receiver: it can only come from a fault in this program.
 */
import * as z from 'zod';
import { languageSchema } from '../kernel/primitives.ts';

/**
 * One message of the page's port: text, or an object of JSON values and `Uint8Array`
 * (oRPC sends the object form when a body holds bytes). Anything else does not cross.
 */
export type PortMessage = string | Readonly<Record<string, unknown>>;

export function isPortMessage(value: unknown): value is PortMessage {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const portMessage = z.custom<PortMessage>(isPortMessage);

/**
 * Number of the page load that a message belongs to: 1, 2, 3 ... A reloaded page counts its calls from the
 * beginning again, so an answer meant for the page before it must never reach it.
 */
const pageNumber = z.int().positive();
const callNumber = z.int().nonnegative();

/** Of which window a page is. Each is served its own procedures (`shared/contract.ts`), whatever it asks for. */
export const pageKindSchema = z.enum(['main', 'projector']);
export type PageKind = z.infer<typeof pageKindSchema>;

/** What the service may ask of its host (`Host` in `electron/host.ts` says what each does). */
export const hostCallNameSchema = z.enum([
  'listFolder',
  'chooseFolder',
  'chooseSavePlace',
  'saveFile',
  'clearClipboard',
  'setLanguage',
  'notify',
  'showProjector',
  'hideProjector',
]);
export type HostCallName = z.infer<typeof hostCallNameSchema>;

/** Longest path any system takes (Linux 4096, Windows 32767), in UTF-16 units. */
const path = z.string().min(1).max(32_767);

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * SHA-256 of a copied text in lower-case hexadecimal, over its UTF-8 with line ends as `\n` and no-break spaces as
 * spaces: systems change both on the way over the clipboard.
 */
export const copiedTextSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a host can be asked to tell a person who may be elsewhere on the screen. The words are the host's own.
 *
 * - `lock-soon`: the vault locks in a minute, since nobody is at work.
 * - `check-failed`: a check or a backup in the background found something that needs a person.
 */
export const noticeKindSchema = z.enum(['lock-soon', 'check-failed', 'tasks-due']);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** Questions of the host calls; the host parses them. `path: null` means the user's own folder. */
export const hostCallInputSchemas = {
  listFolder: z.strictObject({ path: path.nullable() }),
  chooseFolder: z.strictObject({ path: path.nullable() }),
  chooseSavePlace: z.strictObject({ folder: path.nullable(), name: z.string().min(1).max(255) }),
  saveFile: z.strictObject({ path, bytes, replace: z.boolean() }),
  clearClipboard: z.strictObject({ sha256: copiedTextSchema, seconds: z.int().min(1).max(60) }),
  setLanguage: z.strictObject({ language: languageSchema }),
  /** `count`: how many things it is about, where the words of the kind say a number. */
  notify: z.strictObject({ kind: noticeKindSchema, count: z.int().min(1).max(1_000_000).optional() }),
  showProjector: z.strictObject({}),
  hideProjector: z.strictObject({}),
} as const satisfies Record<HostCallName, z.ZodType>;

/** The person's own folder, its desktop and documents, and the disks and sticks that are in. */
export const startPlaceSchema = z.enum(['home', 'desktop', 'documents', 'disk']);

/** Answers of the host calls; the service parses them. */
export const hostCallValueSchemas = {
  listFolder: z.strictObject({
    path: z.string(),
    parent: z.string().nullable(),
    entries: z.array(
      z.strictObject({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'vault']) }),
    ),
    /** Where looking for a folder may begin, whichever one is listed; not every host knows such places. */
    places: z
      .array(z.strictObject({ kind: startPlaceSchema, name: z.string(), path: z.string() }))
      .optional(),
    /** This host has dialogs of the system: `chooseFolder`, `chooseSavePlace`. */
    hasDialog: z.literal(true).optional(),
  }),
  /** Null: nothing was chosen. */
  chooseFolder: z.strictObject({ path: path.nullable() }),
  chooseSavePlace: z.strictObject({ path: path.nullable() }),
  saveFile: z.strictObject({ path: z.string() }),
  clearClipboard: z.strictObject({}),
  setLanguage: z.strictObject({}),
  notify: z.strictObject({}),
  showProjector: z.strictObject({}),
  hideProjector: z.strictObject({}),
} as const satisfies Record<HostCallName, z.ZodType>;

export type HostCallInput<Call extends HostCallName> = z.infer<(typeof hostCallInputSchemas)[Call]>;
export type HostCallValue<Call extends HostCallName> = z.infer<(typeof hostCallValueSchemas)[Call]>;

/**
 * Service to host.
 *
 * `locked` is the last word of a service that locked: as asked, or since nobody was at work. It then kills itself
 * (`electron/service/end-process.ts`), so that no exit code could say it. An end without that word is a crash.
 *
 * `alive` answers a `heartbeat`.
 */
export const serviceEnvelopeSchema = z.union([
  z.strictObject({ to: z.literal('page'), page: pageNumber, message: portMessage }),
  z.strictObject({ to: z.literal('host'), id: callNumber, call: hostCallNameSchema, input: z.unknown() }),
  z.strictObject({ to: z.literal('host'), locked: z.enum(['asked', 'idle']) }),
  z.strictObject({ to: z.literal('host'), alive: z.literal(true) }),
]);
export type ServiceEnvelope = z.infer<typeof serviceEnvelopeSchema>;

/**
 * Host to service.
 *
 * - `page-connected`: page number `page` has taken its port; its messages follow. Of each kind there is one page at
 *   a time: the one before is gone. No two pages have the same number, of whatever kind.
 * - `page-gone`: that page is no more; drop its calls, send it nothing.
 * - `projector-closed`: the projector window is gone, and the service did not ask for that.
 * - `lock`: lock now (suspend, screen lock, window closed, program ending). The service finishes or rolls
 *   back, says `locked` and ends. The host kills it after two seconds.
 * - `screen-lock-untold`: this system does not tell that its screen is locked; lock sooner when nobody is at work.
 * - `heartbeat`: answer `alive` at once. A host that hears nothing several times takes the service for hung and kills it.
 */
export const hostEnvelopeSchema = z.union([
  z.strictObject({ from: z.literal('page'), page: pageNumber, message: portMessage }),
  z.strictObject({ from: z.literal('host'), id: callNumber, ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ from: z.literal('host'), id: callNumber, ok: z.literal(false), code: z.string() }),
  z.strictObject({
    from: z.literal('host'),
    signal: z.literal('page-connected'),
    page: pageNumber,
    kind: pageKindSchema,
  }),
  z.strictObject({ from: z.literal('host'), signal: z.literal('page-gone'), page: pageNumber }),
  z.strictObject({ from: z.literal('host'), signal: z.literal('projector-closed') }),
  z.strictObject({ from: z.literal('host'), signal: z.literal('lock') }),
  z.strictObject({ from: z.literal('host'), signal: z.literal('screen-lock-untold') }),
  z.strictObject({ from: z.literal('host'), signal: z.literal('heartbeat') }),
]);
export type HostEnvelope = z.infer<typeof hostEnvelopeSchema>;
