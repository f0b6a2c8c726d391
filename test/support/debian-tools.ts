import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { canInstallDebianPackages, installDebianPackages } from '../../electron/chromium/debian-packages.ts';

/**
 * Programs that some tests check our work with, and the Debian packages that hold them. A test that needs one
 * asks {@link hasProgram} and is skipped with the reason where it is missing.
 */
const tools = [
  { program: 'age', package: 'age' },
  { program: 'strace', package: 'strace' },
  { program: 'pdftotext', package: 'poppler-utils' },
  { program: 'ss', package: 'iproute2' },
  { program: 'unzip', package: 'unzip' },
] as const;

export type ToolName = (typeof tools)[number]['program'];

/** Whether a program can be started by its bare name. */
export function hasProgram(program: ToolName): boolean {
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return folders.some((folder) => isExecutable(join(folder, program)));
}

/**
 * Installs what is missing on Debian as root, in one go; elsewhere does nothing.
 * @returns the programs that are still missing.
 */
export function ensureDebianTools(): readonly ToolName[] {
  const missing = () => tools.filter(({ program }) => !hasProgram(program));
  const wanted = missing();
  if (wanted.length > 0 && canInstallDebianPackages())
    installDebianPackages(wanted.map((tool) => tool.package));
  return missing().map(({ program }) => program);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
