import type { Notification, NotificationConstructorOptions } from 'electron';
import type { ElectronParts } from '../../../../electron/main/electron-parts.ts';
import { honest } from './honest.ts';
import { createEmitter, type Record } from './record.ts';

export type FakeNotice = {
  readonly options: NotificationConstructorOptions;
  readonly isClosed: () => boolean;
  readonly click: () => void;
};

/** `Notification`: the class, and what was shown by it. */
export function createFakeNotifications(record: Record, isSupported: boolean) {
  const shown: FakeNotice[] = [];
  const create = (options: NotificationConstructorOptions = {}): Notification => {
    if (!isSupported) throw new Error('a notification where the system has none');
    const emitter = createEmitter(record, 'notification');
    let isClosed = false;
    return honest<Notification>('Notification', {
      ...emitter.listening<Notification>(),
      show: () =>
        void shown.push({ options, isClosed: () => isClosed, click: () => emitter.emit('click', {}) }),
      close() {
        isClosed = true;
      },
    });
  };
  const statics = honest<ElectronParts['Notification']>('Notification', { isSupported: () => isSupported });
  const part = new Proxy(class {} as unknown as ElectronParts['Notification'], {
    get: (_class, key) => Reflect.get(statics, key),
    construct: (_class, [options]: readonly NotificationConstructorOptions[]) => create(options) as object,
  });
  return { part, shown };
}
