import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we read and add of a CycloneDX document; the rest passes through. */
export type Sbom = {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: {
    readonly tools?: { readonly components?: readonly SbomComponent[] };
    readonly component: SbomComponent;
  };
  readonly components: readonly SbomComponent[];
};
export type SbomComponent = {
  readonly type: string;
  readonly name: string;
  readonly group?: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly unknown[];
  readonly scope?: 'required' | 'optional' | 'excluded';
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly components?: readonly SbomComponent[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
};

/**
 * The list of everything that Luwte is made of and made with (CycloneDX 1.6), from the lock file alone, so the same on
 * every machine. NOTICE tells what is part of the program (scope `required`); what only builds and tests it is
 * `excluded`. Each carries the hash of its package out of the lock file.
 * @throws when the list cannot be made
 */
export async function makeSbom(projectFolder: string): Promise<Sbom> {
  const read = (name: string) => readFileSync(join(projectFolder, name), 'utf8');
  const lock: { readonly packages: Readonly<Record<string, { readonly integrity?: string }>> } = JSON.parse(
    read('package-lock.json'),
  );
  const parts = partsOf(read('NOTICE'));
  const describe = (one: SbomComponent): SbomComponent => {
    const folder = one.properties?.find(({ name }) => name === 'cdx:npm:package:path')?.value ?? '';
    const integrity = lock.packages[folder]?.integrity;
    const name = one.group === undefined ? one.name : `${one.group}/${one.name}`;
    return {
      ...one,
      scope: parts.has(`${name} ${one.version}`) ? 'required' : 'excluded',
      ...(integrity?.startsWith('sha512-') === true
        ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }
        : {}),
      ...(one.components === undefined ? {} : { components: one.components.map(describe) }),
    };
  };
  const sbom: Sbom = JSON.parse(await runCycloneDx(projectFolder));
  // The npm that happened to be there is no part of what the list tells.
  const tools = (sbom.metadata.tools?.components ?? []).filter(({ name }) => name !== 'npm');
  return {
    ...sbom,
    metadata: { ...sbom.metadata, tools: { components: tools } },
    components: sbom.components.map(describe),
  };
}

/** `name version` of each package in NOTICE's first list. */
function partsOf(notice: string): ReadonlySet<string> {
  const [, list = ''] =
    /\nPackages that are part of the program\n=+\n([\s\S]*?)\n\n\w[^\n]*\n=+\n/.exec(notice) ?? [];
  return new Set(list.split('\n').filter((line) => /^\S+ \d/.test(line)));
}

/** Ours, also where the project is another folder; the package offers no other way to it. */
const cycloneDx = join(
  import.meta.dirname,
  '../../node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js',
);

async function runCycloneDx(projectFolder: string): Promise<string> {
  const words = [
    '--package-lock-only',
    '--output-reproducible',
    '--spec-version',
    '1.6',
    '--output-format',
    'JSON',
  ];
  const child = spawn(process.execPath, [cycloneDx, ...words], {
    cwd: projectFolder,
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
  if (code !== 0)
    throw new Error(`cyclonedx-npm failed: ${Buffer.concat(complained).toString('utf8').trim()}`);
  return Buffer.concat(said).toString('utf8');
}
