/**
 * Source of the script that hands the port to the page (the hand-over is told in `electron/host.ts`).
 *
 * It runs before the page's own scripts in an isolated world: the page cannot see its globals, nor the
 * binding. It is sent as text, so it may use nothing from outside itself.
 */
export const bridgeWorld = 'luwte-bridge';
export const bridgeBinding = 'luwteToHost';
export const bridgeReceiver = 'luwteFromHost';

/** Sent through the binding once the page has its port; other texts are encoded messages. */
export const portTaken = 'port-taken';

export function bridgeScript(origin: string): string {
  return `(${bridge.toString()})(globalThis, ${JSON.stringify(origin)}, ${JSON.stringify({
    binding: bridgeBinding,
    receiver: bridgeReceiver,
    portTaken,
  })});`;
}

type BridgeNames = { readonly binding: string; readonly receiver: string; readonly portTaken: string };

function bridge(world: Window & typeof globalThis, origin: string, names: BridgeNames): void {
  if (world.top !== world || !world.location.href.startsWith(`${origin}/`)) return;
  const toHost = Reflect.get(world, names.binding) as (text: string) => void;
  Reflect.deleteProperty(world, names.binding);

  const toJson = (value: unknown): unknown => {
    if (value instanceof Uint8Array)
      return { $bytes: (value as unknown as { toBase64(): string }).toBase64() };
    if (Array.isArray(value)) return value.map(toJson);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [/^\$+bytes$/.test(key) ? `$${key}` : key, toJson(item)]),
    );
  };
  const fromJson = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fromJson);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const first = entries[0];
    if (entries.length === 1 && first?.[0] === '$bytes' && typeof first[1] === 'string') {
      return (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64(first[1]);
    }
    return Object.fromEntries(
      entries.map(([key, item]) => [/^\$\$+bytes$/.test(key) ? key.slice(1) : key, fromJson(item)]),
    );
  };
  const encode = (message: unknown): string | null => {
    if (typeof message === 'string' && message.isWellFormed()) return `s${message}`;
    if (typeof message !== 'string' && Object.prototype.toString.call(message) !== '[object Object]')
      return null;
    return `j${JSON.stringify(toJson(message))}`;
  };

  const listener = (event: MessageEvent): void => {
    if (!event.isTrusted || event.source !== world || event.origin !== origin) return;
    if (event.data !== 'luwte:port-wanted') return;
    world.removeEventListener('message', listener);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent) => {
      const text = encode(data);
      if (text !== null) toHost(text);
    };
    Reflect.set(world, names.receiver, (texts: readonly string[]): void => {
      for (const text of texts) {
        port1.postMessage(text.startsWith('s') ? text.slice(1) : fromJson(JSON.parse(text.slice(1))));
      }
    });
    toHost(names.portTaken);
    world.postMessage({ type: 'luwte:port' }, origin, [port2]);
  };
  world.addEventListener('message', listener);
}
