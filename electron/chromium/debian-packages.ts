/**
 * Installs Debian packages where that needs no question: on Debian and its kin, as root.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function canInstallDebianPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages by their names, after refreshing the lists. Says so in one line on standard error.
 * True when all are installed; false when this system cannot (see {@link canInstallDebianPackages}) or apt failed.
 */
export function installDebianPackages(names: readonly string[]): boolean {
  if (!canInstallDebianPackages() || !names.every(isPackageName)) return false;
  process.stderr.write(`Installing with apt-get: ${names.join(' ')} ...\n`);
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  aptGet([...options, 'update']); // A failing mirror among several need not matter: the installation tells.
  return aptGet([...options, 'install', '--yes', '--no-install-recommends', '--', ...names]);
}

function aptGet(parameters: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync('/usr/bin/apt-get', parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  );
}

/** Debian Policy 5.6.1. */
function isPackageName(name: string): boolean {
  return /^[a-z0-9][a-z0-9+.-]+$/.test(name);
}
