import { EventEmitter } from 'node:events';

/** Everything that the shell did with the fake, in order. */
export type Record = {
  /** `app.setPath` and what it was called with. */
  readonly calls: readonly { readonly what: string; readonly values: readonly unknown[] }[];
  /** `app: before-quit`, `session luwte: setDevicePermissionHandler`: what was registered, each time it was. */
  readonly registered: readonly string[];
  readonly call: (what: string, ...values: readonly unknown[]) => void;
  readonly register: (who: string, what: string) => void;
  /** What the calls of this name were made with. */
  readonly valuesOf: (what: string) => readonly (readonly unknown[])[];
};

export function createRecord(): Record {
  const calls: { what: string; values: readonly unknown[] }[] = [];
  const registered: string[] = [];
  return {
    calls,
    registered,
    call: (what, ...values) => void calls.push({ what, values }),
    register: (who, what) => void registered.push(`${who}: ${what}`),
    valuesOf: (what) => calls.filter((call) => call.what === what).map(({ values }) => values),
  };
}

export type FakeEmitter = {
  /** Emits as Electron would. */
  readonly emit: (event: string, ...values: readonly unknown[]) => void;
  /** `on` and `once` of a part of Electron, with whatever type they have there. */
  readonly listening: <Whole extends { on: unknown; once: unknown }>() => Pick<Whole, 'on' | 'once'>;
};

/** An emitter whose listeners are recorded. */
export function createEmitter(record: Record, who: string): FakeEmitter {
  const bus = new EventEmitter();
  const members = (self: () => unknown) => ({
    on(event: string, listener: (...values: unknown[]) => void) {
      record.register(who, event);
      bus.on(event, listener);
      return self();
    },
    once(event: string, listener: (...values: unknown[]) => void) {
      record.register(who, event);
      bus.once(event, listener);
      return self();
    },
  });
  return {
    emit: (event, ...values) => void bus.emit(event, ...values),
    listening: () => members(() => undefined) as never,
  };
}

/** An event that can be prevented, as Electron's are. */
export function createEvent(): { readonly preventDefault: () => void; readonly wasPrevented: () => boolean } {
  let isPrevented = false;
  return {
    preventDefault: () => {
      isPrevented = true;
    },
    wasPrevented: () => isPrevented,
  };
}
