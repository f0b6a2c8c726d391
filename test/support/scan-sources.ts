import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from './run-program.ts';
import { makeFolder, removeFolder } from './test-folder.ts';

/** What electronegativity says of one place. */
export interface Finding {
  /** Name of the check. */
  readonly id: string;
  /** Path in the repository; `N/A` for what it misses everywhere. */
  readonly file: string;
  /** The line of source, without its indentation; empty for what it misses everywhere. */
  readonly line: string;
}

export interface Scan {
  /** How many files it looked at. */
  readonly files: number;
  /** How many checks it made of them. */
  readonly checks: number;
  readonly findings: readonly Finding[];
  /** Files that it could not read; with one of these, no finding means nothing. */
  readonly unread: readonly string[];
}

/** What goes into the product, and the manifest that names Electron's version. */
const parts = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json'];

/** Runs `@doyensec/electronegativity` over the sources, in a copy without `node_modules`, which it would walk too. */
export async function scanRepository(): Promise<Scan> {
  const folder = makeFolder();
  try {
    for (const part of parts) cpSync(join(repositoryFolder, part), join(folder, part), { recursive: true });
    // Programs that make installers run on a developer's machine and are not part of the product.
    rmSync(join(folder, 'electron', 'packaging'), { recursive: true });
    return await scanFolder(folder);
  } finally {
    removeFolder(folder);
  }
}

/** The same over any folder. */
export async function scanFolder(folder: string): Promise<Scan> {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true }).filter((path) => /\.(tsx?|html)$/.test(`${path}`));
  const result = await runElectronegativity(folder);
  return {
    files: files.length,
    checks: result.globalChecks + result.atomicChecks,
    findings: result.issues.map(({ id, file, sample = '' }) => ({
      id,
      file: file.replaceAll('\\', '/'),
      line: sample.trim(),
    })),
    unread: result.errors.map(({ file, message }) => `${file}: ${message}`),
  };
}

interface Result {
  readonly globalChecks: number;
  readonly atomicChecks: number;
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  readonly issues: readonly { readonly id: string; readonly file: string; readonly sample?: string }[];
}

/**
 * Its command line does not start beside newer packages; its function does. It asks a server for translations at every
 * run, and compares Electron's version with a list from the network: the first is pointed at nothing, the second left out
 * (`npm outdated` and the updates of the lock file do that).
 */
const program = `
  require('@doyensec/electronegativity/package.json').i18nSource = 'nowhere:';
  const input = process.argv[1];
  console.log = () => {};
  require('@doyensec/electronegativity')({
    input,
    isRelative: true,
    excludeFromScan: ['availablesecurityfixesglobalcheck'],
  }).then((result) => process.stdout.write('\\n' + JSON.stringify(result)));
`;

async function runElectronegativity(folder: string): Promise<Result> {
  const child = spawn(process.execPath, ['--input-type=commonjs', '--eval', program, folder], {
    cwd: repositoryFolder,
    env: { ...process.env, LANG: 'en-US' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  const complained: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => complained.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`electronegativity failed: ${Buffer.concat(complained).toString('utf8')}`);
  // Before its last line it may have said other things.
  return JSON.parse(Buffer.concat(said).toString('utf8').split('\n').at(-1) ?? '');
}
