import { describe, expect, test } from 'vitest';
import { contract } from '../../../../shared/contract.ts';
import type { PortMessage } from '../../../../shared/port/envelope.ts';
import { codeOf, createRawPort, type RawPort } from '../../../support/raw-port.ts';
import { shareVault } from '../../../support/share-vault.ts';

const vault = shareVault((deps) => ({
  ...deps,
  log: (event, details) => void logged.push({ event, ...details }),
}));
const logged: object[] = [];

function rawPort(): RawPort {
  return createRawPort((send) => {
    const connection = vault().service.connect('main', send);
    return (message) => connection.receive(message as PortMessage);
  });
}

const paths = Object.entries(contract).flatMap(([slice, procedures]) =>
  Object.keys(procedures).map((name) => `/${slice}/${name}`),
);
/** Ends the vault or this process's work: tried where nothing else depends on it. */
const harmless = paths.filter((path) => !['/vault/lock', '/vault/check', '/vault/createDemo'].includes(path));

/** What nothing that leaves may hold: places, SQL, programs, keys. */
const forbidden =
  /\/tmp\/|\/home\/|node_modules|SELECT |INSERT |SQLITE|\.ts\b|x'[0-9a-f]{64}|AGE-SECRET| {4}at /;

async function expectStillServing(): Promise<void> {
  await expect(vault().client.vault.status()).resolves.toMatchObject({ vault: { demo: false } });
}

describe('procedures that are not there', () => {
  const wrong = [
    '/nothing/nothing',
    '/vault/__proto__',
    '/vault/constructor',
    '/vault/toString',
    '/__proto__/status',
    '/constructor/prototype',
    '/hasOwnProperty',
    '/vault',
    '/',
    '',
    '/vault/status/more',
    '/vault//status',
    '/vault/%2e%2e/status',
    '/VAULT/STATUS',
    '/dossiers/found',
    '/vault/enterUnlock',
    '/evidence/storedNames',
    '/vault/fillDemo',
    'file:///etc/passwd',
  ];
  test.each(wrong)('%j is refused', async (path) => {
    const answer = await rawPort().ask(path, { json: {} }, 500);
    // What is no path at all cannot be answered; everything else says that there is no such procedure.
    expect(['NO_SUCH_PROCEDURE', 'no answer', 'INTERNAL']).toContain(codeOf(answer));
    await expectStillServing();
  });
});

const wrongInputs: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list', [1, 2]],
  ['an object that fits nothing', { nothing: true }],
  [
    'a prototype',
    JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}'),
  ],
  [
    'wrong types in known places',
    { dossierId: 5, offset: 'x', limit: -1, sort: [], text: {}, key: 1, value: 'x' },
  ],
  ['numbers out of range', { offset: 1e308, limit: Number.MAX_SAFE_INTEGER, text: 'a' }],
];

describe('input that does not fit', () => {
  test.each(wrongInputs)(
    '%s: every procedure refuses it with the paths of the fields, or needs no input',
    async (_name, json) => {
      const port = rawPort();
      const answers = await Promise.all(
        harmless.map(async (path) => [path, await port.ask(path, { json })] as const),
      );
      for (const [path, answer] of answers) {
        const takesInput = contractInput(path) !== undefined;
        if (takesInput) expect([path, codeOf(answer)]).toEqual([path, 'INPUT_REFUSED']);
        else expect([path, codeOf(answer)]).not.toEqual([path, 'no answer']);
      }
      expect(port.refusals().filter((text) => forbidden.test(text))).toEqual([]);
      expect(Object.prototype).not.toHaveProperty('admin');
    },
  );

  test('a member too many is refused where the rest fits', async () => {
    const json = { text: 'a', offset: 0, limit: 5, extra: 1 };
    const answer = await rawPort().ask('/dossiers/search', { json });
    expect([codeOf(answer), answer?.p.b?.json]).toMatchObject([
      'INPUT_REFUSED',
      { data: { fields: [{ path: '' }] } },
    ]);
  });
});

describe('messages that are none', () => {
  const noise: readonly unknown[] = [
    '',
    'not json',
    '{',
    'null',
    '[]',
    '5',
    '"x"',
    '{}',
    '{"i":"1"}',
    '{"i":null,"p":null}',
    '{"i":"1","p":{}}',
    '{"i":"1","p":{"u":5}}',
    '{"i":{},"p":{"u":"/vault/status"}}',
    '{"i":"1","t":99,"p":{"u":"/vault/status"}}',
    '{"i":"1","t":3,"p":{"e":"message","d":1}}',
    '{"i":"1","t":3,"p":null}',
    '{"i":"1","t":4}',
    '{"i":"2","p":{"u":"/vault/forget","b":{"json":{},"meta":[[1,"__proto__","polluted"]]}}}',
    '{"i":"3","p":{"u":"/vault/forget","b":{"json":{},"meta":[[1,"constructor","prototype","polluted"]]}}}',
    '{"i":"4","p":{"u":"/vault/forget","b":{"json":{},"meta":"x","maps":5,"blobs":{}}}}',
    '{"i":"5","p":{"u":"/vault/forget","h":{"content-type":"multipart/form-data"},"b":"x"}}',
    '{"i":"6","p":{"u":"/vault/forget","h":{"content-disposition":"attachment; filename=x"}}}',
    '{"i":"7","p":{"u":"/vault/status","m":"__proto__"}}',
    '{"i":"8","p":{"u":"/vault/status","h":5}}',
    {},
    { i: 'a' },
    { i: 'b', p: { u: '/vault/forget', b: { json: { vaultId: new Uint8Array(5) } } } },
    { i: 'c', p: { u: '/vault/status', b: new Uint8Array(1000) } },
    new Uint8Array([255, 254, 0]),
    [],
    new Map(),
  ];

  test('are dropped or refused with a declared code, and the port goes on serving', async () => {
    const port = rawPort();
    for (const message of noise) port.send(message);
    await expectStillServing();
    expect(port.refusals().filter((text) => forbidden.test(text))).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('a body that is nested without end is refused', async () => {
    const depth = 50_000;
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const port = rawPort();
    port.send(`{"i":"deep","p":{"u":"/dossiers/saveDraft","b":{"json":{"key":"a","value":{"a":${deep}}}}}}`);
    await expectStillServing();
    expect(port.refusals().join()).toMatch(/"code":"(INPUT_REFUSED|INTERNAL)"/);
    expect(port.refusals().filter((text) => forbidden.test(text))).toEqual([]);
  });
});

test('whatever went wrong inside stands in the log with a reference number and without a text', () => {
  expect(logged.length).toBeGreaterThan(0);
  for (const line of logged) expect(Object.keys(line).toSorted()).toEqual(expect.arrayContaining(['event']));
  expect(JSON.stringify(logged)).not.toMatch(/\/tmp\/|polluted|SELECT |password|etc\/passwd/);
});

function contractInput(path: string): unknown {
  const [, slice = '', name = ''] = path.split('/');
  const procedures = contract[slice as keyof typeof contract] as Record<
    string,
    { readonly '~orpc': { readonly inputSchema?: unknown } }
  >;
  return procedures[name]?.['~orpc'].inputSchema;
}
