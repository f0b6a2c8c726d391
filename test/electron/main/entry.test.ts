import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { IDLE_SECONDS } from '../../../electron/main/lock-triggers.ts';
import { settingRanges } from '../../../shared/features/settings/model.ts';
import { createFakeElectron } from './fake-electron/fake-electron.ts';

const source = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../electron/${path}`, import.meta.url)), 'utf8');

/** What a file takes of Electron as more than types. */
function takenFrom(text: string): readonly string[] {
  const names = [...text.matchAll(/^import \{([^}]+)\} from 'electron';$/gm)].map((hit) => hit[1] ?? '');
  return names
    .join()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort();
}

test('the entry takes what the fake models, so nothing that was not tried', () => {
  const { parts } = createFakeElectron();
  const taken = takenFrom(source('main/index.ts'));
  expect(taken.length).toBeGreaterThan(10);
  expect(taken.filter((name) => !(name in parts))).toEqual([]);
});

test('the preload script takes one thing, and gives the page nothing but a port', () => {
  const preload = source('preload/index.ts');
  expect(takenFrom(preload)).toEqual(['ipcRenderer']);
  expect(preload).not.toMatch(/contextBridge|exposeInMainWorld|ipcRenderer\.(?!postMessage)/);
  expect(preload.split('\n').length).toBeLessThan(40);
});

test('the shell locks at the latest when the longest setting would', () => {
  expect(IDLE_SECONDS).toBe(settingRanges.idleMinutes.most * 60);
});
