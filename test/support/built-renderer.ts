import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noncePlaceholder } from '../../electron/host/renderer-files.ts';
import { makeFolder } from './test-folder.ts';

/** A folder as the build of the renderer leaves one, with little in it. The caller removes it. */
export function builtRenderer(): string {
  const folder = makeFolder();
  mkdirSync(join(folder, 'assets'));
  for (const page of ['index.html', 'projector.html']) {
    writeFileSync(join(folder, page), `<meta name="luwte-style-nonce" content="${noncePlaceholder}">`);
  }
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'index.css'), 'body {}');
  return folder;
}
