import { MessageChannel } from 'node:worker_threads';
import type { WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { createPortBroker } from '../../../electron/main/port-broker.ts';
import type { FakeContents } from './fake-electron/fake-contents.ts';
import { createFakeElectron } from './fake-electron/fake-electron.ts';
import { createFakePort } from './fake-electron/fake-port.ts';
import { honest } from './fake-electron/honest.ts';

const nonces = { main: 'nonce-of-the-main-window', projector: 'nonce-of-the-projector' } as const;
const addresses = { main: 'luwte://app/', projector: 'luwte://app/projector.html' } as const;
type Kind = keyof typeof nonces;

type Offer = {
  readonly from: Kind;
  readonly nonce?: unknown;
  readonly url?: string;
  readonly frameOf?: Kind;
  readonly parent?: WebFrameMain;
  readonly ports?: number;
};

/** Both windows, each with a page that may take its port. */
function start() {
  const fake = createFakeElectron();
  fake.app.becomeReady();
  const contents: Record<Kind, FakeContents> = {
    main: fake.strangeContents(),
    projector: fake.strangeContents(),
  };
  const taken: Kind[] = [];
  const broker = createPortBroker({ ipcMain: fake.parts.ipcMain, onPort: (kind) => void taken.push(kind) });
  for (const kind of ['main', 'projector'] as const)
    broker.expectPage(kind, contents[kind].part, nonces[kind]);
  const offer = ({ from, frameOf = from, parent, ports: count = 1, ...given }: Offer): readonly boolean[] => {
    const ports = Array.from({ length: count }, () => createFakePort(new MessageChannel().port1));
    const senderFrame = honest<WebFrameMain>('WebFrameMain', {
      url: given.url ?? addresses[from],
      parent: parent ?? null,
      frameTreeNodeId: contents[frameOf].frame.frameTreeNodeId,
    });
    const event = { sender: contents[from].part, senderFrame, ports: ports.map(({ port }) => port) };
    fake.ipc.emit('luwte:port', event, 'nonce' in given ? given.nonce : nonces[from]);
    return ports.map(({ isClosed }) => isClosed());
  };
  return { broker, contents, taken, offer };
}

const frame = honest<WebFrameMain>('WebFrameMain', {});

test('each page may offer one port, which is taken for what its window is', () => {
  const { offer, taken } = start();
  expect([offer({ from: 'projector' }), offer({ from: 'main' })]).toEqual([[false], [false]]);
  expect(taken).toEqual(['projector', 'main']);
  expect([offer({ from: 'projector' }), offer({ from: 'main' })]).toEqual([[true], [true]]);
  expect(taken).toHaveLength(2);
});

test.each<[string, Offer]>([
  ['the projector’s page with the main window’s nonce', { from: 'projector', nonce: nonces.main }],
  ['the main page with the projector’s nonce', { from: 'main', nonce: nonces.projector }],
  ['the projector window at the main page’s address', { from: 'projector', url: addresses.main }],
  [
    'the projector window there, with that nonce',
    { from: 'projector', url: addresses.main, nonce: nonces.main },
  ],
  ['the main window at the projector’s address', { from: 'main', url: addresses.projector }],
  [
    'the main window there, with that nonce',
    { from: 'main', url: addresses.projector, nonce: nonces.projector },
  ],
  ['the projector in the name of the main frame', { from: 'projector', frameOf: 'main' }],
  ['the main window in the name of the projector’s frame', { from: 'main', frameOf: 'projector' }],
  ['a frame in the projector’s page', { from: 'projector', parent: frame }],
  ['the projector’s page with a place in it', { from: 'projector', url: 'luwte://app/projector.html?main' }],
  ['the projector’s page in another spelling', { from: 'projector', url: 'luwte://app/Projector.html' }],
  [
    'the projector at somebody else’s address',
    { from: 'projector', url: 'https://example.org/projector.html' },
  ],
  ['the projector without a nonce', { from: 'projector', nonce: undefined }],
  ['the projector with both nonces', { from: 'projector', nonce: [nonces.main, nonces.projector] }],
  ['the projector with two ports', { from: 'projector', ports: 2 }],
])('a port from %s is closed, and the right ones still come through', (_who, wrong) => {
  const { offer, taken } = start();
  expect(new Set(offer(wrong))).toEqual(new Set([true]));
  expect(taken).toEqual([]);
  offer({ from: 'main' });
  offer({ from: 'projector' });
  expect(taken).toEqual(['main', 'projector']);
});

test('a port that is refused for one window is not for the other, and refusing all is for both', () => {
  const { broker, contents, offer, taken } = start();
  broker.refuse('projector');
  expect([offer({ from: 'projector' }), offer({ from: 'main' })]).toEqual([[true], [false]]);
  broker.expectPage('projector', contents.projector.part, nonces.projector);
  broker.expectPage('main', contents.main.part, nonces.main);
  broker.refuseAll();
  expect([offer({ from: 'projector' }), offer({ from: 'main' })]).toEqual([[true], [true]]);
  expect(taken).toEqual(['main']);
});

test('a projector window that came after another one knows nothing of the nonce before', () => {
  const { broker, contents, offer } = start();
  broker.expectPage('projector', contents.projector.part, 'a new nonce');
  expect(offer({ from: 'projector' })).toEqual([true]);
  expect(offer({ from: 'projector', nonce: 'a new nonce' })).toEqual([false]);
});
