import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The word that marks the fuses in a program (Electron, `docs/tutorial/fuses.md`); behind it the version and the number. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A file with a fuse wire somewhere in it, as Electron's program has one; the rest is filling. */
export function writeFuseFile(path: string, { fuses = '100111001', version = 1, copies = 1 } = {}): void {
  const wire = Buffer.concat([
    Buffer.alloc(5_000, 'before '),
    Buffer.from(sentinel),
    Buffer.from([version, fuses.length]),
    Buffer.from(fuses),
    Buffer.alloc(3_000, ' after'),
  ]);
  writeFileSync(path, Buffer.concat(Array.from({ length: copies }, () => wire)));
}

/** A folder that looks to the builder like Electron's runtime for Linux; nothing in it can be started. */
export function writeFakeRuntime(folder: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFuseFile(join(folder, 'electron'));
  writeFileSync(join(folder, 'resources', 'default_app.asar'), 'no archive');
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(folder, name), name);
  for (const name of ['de', 'en-US', 'nl']) writeFileSync(join(folder, 'locales', `${name}.pak`), name);
  return folder;
}

/** The same for macOS: an application with its helpers, its framework and what the builder reads of them. */
export function writeFakeMacRuntime(folder: string): string {
  const contents = join(folder, 'Electron.app', 'Contents');
  const write = (path: string, text: string) => {
    mkdirSync(join(contents, path, '..'), { recursive: true });
    writeFileSync(join(contents, path), text);
  };
  const framework = 'Frameworks/Electron Framework.framework';
  write('Info.plist', infoList('Electron'));
  write('MacOS/Electron', 'program');
  write('Resources/electron.icns', 'picture');
  for (const name of [
    'Electron Helper',
    'Electron Helper (GPU)',
    'Electron Helper (Renderer)',
    'Electron Helper (Plugin)',
  ]) {
    write(`Frameworks/${name}.app/Contents/Info.plist`, infoList(name));
    write(`Frameworks/${name}.app/Contents/MacOS/${name}`, 'program');
  }
  for (const name of ['de', 'en', 'nl'])
    write(`${framework}/Versions/A/Resources/${name}.lproj/locale.pak`, name);
  writeFuseFile(join(contents, framework, 'Electron Framework'));
  return folder;
}

function infoList(name: string): string {
  const keys = `<key>CFBundleExecutable</key><string>${name}</string><key>CFBundleName</key><string>${name}</string>`;
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${keys}</dict></plist>`;
}
