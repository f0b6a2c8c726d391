import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { copyText } from '../../../renderer/ui/copy-text.tsx';

test('what a button copies is told by an event, so that it is cleared in time', () => {
  const page = new EventTarget();
  const copied: string[] = [];
  const clipboardData = { setData: (kind: string, text: string) => copied.push(`${kind}: ${text}`) };
  const execCommand = (command: string) =>
    page.dispatchEvent(Object.assign(new Event(command, { cancelable: true }), { clipboardData })) === false;
  vi.stubGlobal('document', Object.assign(page, { execCommand }));
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(copyText('Verzamel het.')).toBe(true);
  // What somebody copies by hand after it is their own.
  execCommand('copy');
  expect(copied).toEqual(['text/plain: Verzamel het.']);
});

test('nothing on the screens writes to the clipboard by a way that nobody hears of', () => {
  const root = fileURLToPath(new URL('../../../renderer', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const wrong = files.filter((name) => {
    const lines = readFileSync(join(root, name), 'utf8').split('\n');
    return lines.some(
      (line) => !/^\s*(\*|\/\/)/.test(line) && /\bCopyButton\b|navigator\.clipboard/.test(line),
    );
  });
  expect(files.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});
