import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builderConfig } from '../../../electron/packaging/builder-config.ts';
import { refuseConnections } from '../../../electron/packaging/refuse-connections.ts';
import { repositoryFolder } from '../../support/run-program.ts';

const config = (env: Readonly<Record<string, string>> = {}) =>
  builderConfig({
    system: { platform: 'linux', arch: 'x64' },
    stamp: { version: '0.1.0', commit: 'c0ffee', seconds: 1, day: '2026-01-02' },
    outputFolder: 'dist.partial',
    leaveOut: ['node_modules/playwright-core'],
    electronDist: 'runtime',
    afterExtract: () => undefined,
    afterPack: () => undefined,
    env,
  });

describe('the configuration of the installers', () => {
  test('names the kinds for each system', () => {
    const { linux, win, mac } = config();
    expect([linux?.target, win?.target, mac?.target]).toEqual([
      ['AppImage', 'deb'],
      ['nsis', 'portable'],
      ['dmg'],
    ]);
  });

  test('has its icon in the form that each system wants, so that no tool for making them is fetched', () => {
    const { icon, linux, win, mac } = config();
    const start = (path: unknown) => readFileSync(join(repositoryFolder, String(path)));
    const side = (png: Buffer) => [png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(side(start(icon))).toEqual(['PNG', 1024, 1024]);
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
      expect(side(start(`${linux?.icon}/${size}x${size}.png`))).toEqual(['PNG', size, size]);
    }
    const ico = start(win?.icon);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const sides = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => {
      const length = ico.readUInt32LE(6 + 16 * at + 8);
      const from = ico.readUInt32LE(6 + 16 * at + 12);
      return side(ico.subarray(from, from + length));
    });
    expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => ['PNG', size, size]));
    const icns = start(mac?.icon);
    expect([icns.subarray(0, 4).toString(), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const pictures: unknown[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
      pictures.push([icns.subarray(at, at + 4).toString(), ...side(png)]);
    }
    expect(pictures).toContainEqual(['ic10', 'PNG', 1024, 1024]);
    expect(pictures).toContainEqual(['ic11', 'PNG', 32, 32]);
  });

  test('keeps the archive and its hash, publishes nothing and updates nothing', () => {
    expect(config()).toMatchObject({
      asar: { smartUnpack: true },
      disableAsarIntegrity: false,
      publish: null,
      generateUpdatesFilesForAllChannels: false,
      nsis: { differentialPackage: false },
      dmg: { writeUpdateInfo: false },
      npmRebuild: false,
    });
    expect(config().electronFuses).toBeUndefined();
  });

  test('never starts without the sandbox, and asks for no rights of an administrator', () => {
    expect(config().linux?.executableArgs).toEqual([]);
    expect(config().win?.requestedExecutionLevel).toBe('asInvoker');
    expect(config().nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
  });

  test('hardens the runtime of macOS, with leave to make machine code and for nothing else', () => {
    const { mac } = config();
    expect(mac).toMatchObject({ hardenedRuntime: true, entitlements: mac?.entitlementsInherit });
    const list = readFileSync(join(repositoryFolder, mac?.entitlements ?? ''), 'utf8');
    expect(list.match(/<key>[^<]+<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
  });

  test('takes what signs from the environment alone, and can be made to insist on it', () => {
    expect(config().forceCodeSigning).toBe(false);
    expect(config({ LUWTE_SIGN: 'required' }).forceCodeSigning).toBe(true);
    expect(config().mac?.notarize).toBe(false);
    expect(config({ APPLE_API_KEY: 'a', APPLE_API_KEY_ID: 'b' }).mac?.notarize).toBe(false);
    const account = { APPLE_API_KEY: 'a', APPLE_API_KEY_ID: 'b', APPLE_API_ISSUER: 'c' };
    expect(config(account).mac?.notarize).toBe(true);
    // No certificate, password or account stands in the configuration.
    expect(JSON.stringify(config(account))).not.toMatch(/cscLink|certificate|password|teamId|"APPLE/i);
  });

  test('has the version and the day of its commit in every name', () => {
    const names = [config(), config().nsis, config().portable].map((one) => one?.artifactName);
    expect(names.filter((name) => !name?.startsWith(`luwte-\${version}-20260102-\${os}-\${arch}`))).toEqual(
      [],
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the list of what macOS allows', () => {
  const before = '<plist><dict><key>A</key><dict><key>NSAllowsArbitraryLoads</key></dict>';
  const key = '<key>NSAppTransportSecurity</key>';
  const after = '<key>B</key><true/></dict></plist>';

  test('has its connections refused, and nothing else changed', () => {
    const given = `${before}${key}\n<dict><key>NSAllowsArbitraryLoads</key><true/><key>X</key><dict><key>Y</key><dict></dict></dict></dict>${after}`;
    const wanted = `${before}${key}<dict><key>NSAllowsArbitraryLoads</key><false/></dict>${after}`;
    expect(refuseConnections(given)).toBe(wanted);
    expect(refuseConnections(wanted)).toBe(wanted);
  });

  test.each([
    ['has no such entry', `${before}${after}`],
    ['has two', `${before}${key}<dict></dict>${key}<dict></dict>${after}`],
    ['does not end it', `${before}${key}<dict><key>X</key>`],
  ])('is refused when it %s', (_what, list) => {
    expect(() => refuseConnections(list)).toThrow();
  });
});
