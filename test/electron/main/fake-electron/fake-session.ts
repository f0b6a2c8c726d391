import type { Protocol, Session, WebRequest } from 'electron';
import { honest } from './honest.ts';
import { createEmitter, type Record } from './record.ts';

export type FakeSession = {
  readonly part: Session;
  readonly emit: (event: string, ...values: readonly unknown[]) => void;
  /** What was set by a method that takes a handler. */
  readonly handler: (name: string) => (...values: readonly unknown[]) => unknown;
  /** A request as the network part inside would make it: cancelled, or answered by the scheme's handler. */
  readonly request: (address: string, method?: string) => Promise<Response | 'cancelled' | 'unanswered'>;
};

type AnyHandler = (...values: readonly unknown[]) => unknown;

export function createFakeSession(record: Record, name: string): FakeSession {
  const who = `session ${name}`;
  const emitter = createEmitter(record, who);
  const handlers = new Map<string, AnyHandler>();
  const setting =
    (member: string) =>
    (handler: unknown): void => {
      record.register(who, member);
      handlers.set(member, handler as AnyHandler);
    };
  const noting =
    (member: string) =>
    (...values: readonly unknown[]): void =>
      record.call(`${who}.${member}`, ...values);
  const part = honest<Session>('session', {
    ...emitter.listening<Session>(),
    webRequest: honest<WebRequest>('webRequest', {
      onBeforeRequest: setting('onBeforeRequest') as WebRequest['onBeforeRequest'],
    }),
    protocol: honest<Protocol>('session.protocol', {
      handle(scheme: string, handler: unknown) {
        if (handlers.has(`protocol ${scheme}`)) throw new Error(`${scheme} is handled already`);
        setting(`protocol ${scheme}`)(handler);
      },
    }),
    setPermissionRequestHandler: setting('setPermissionRequestHandler'),
    setPermissionCheckHandler: setting('setPermissionCheckHandler'),
    setDevicePermissionHandler: setting('setDevicePermissionHandler'),
    setUSBProtectedClassesHandler: setting('setUSBProtectedClassesHandler'),
    setBluetoothPairingHandler: setting('setBluetoothPairingHandler'),
    setDisplayMediaRequestHandler: setting('setDisplayMediaRequestHandler'),
    setCertificateVerifyProc: setting('setCertificateVerifyProc'),
    setSpellCheckerEnabled: noting('setSpellCheckerEnabled'),
    setSpellCheckerLanguages: noting('setSpellCheckerLanguages'),
    enableNetworkEmulation: noting('enableNetworkEmulation'),
    async setProxy(values) {
      noting('setProxy')(values);
    },
  });
  const handler = (member: string): AnyHandler => {
    const set = handlers.get(member);
    if (set === undefined) throw new Error(`${who} has no ${member}`);
    return set;
  };
  return {
    part,
    emit: emitter.emit,
    handler,
    async request(address, method = 'GET') {
      const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => {
        handler('onBeforeRequest')({ url: address, method, resourceType: 'other' }, resolve);
      });
      if (cancel === true) return 'cancelled';
      const answer = handlers.get(`protocol ${new URL(address).protocol.slice(0, -1)}`);
      return answer === undefined
        ? 'unanswered'
        : ((await answer(new Request(address, { method }))) as Response);
    },
  };
}
