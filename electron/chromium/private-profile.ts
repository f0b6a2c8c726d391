/**
 * The browser's profile: a folder of its own, mode 0700, for this run only. The window is private besides
 * (`launch-arguments.ts`), so that nothing that is shown or typed is written here in the first place.
 */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from './launch-arguments.ts';

const prefix = 'luwte-profile-';

/** Creates the profile in `tempFolder`; returns its path. Clears away what a killed run has left there. */
export function createPrivateProfile(tempFolder: string, language: Language | undefined): string {
  removeAbandonedProfiles(tempFolder);
  const folder = mkdtempSync(join(tempFolder, `${prefix}${process.pid}-`));
  chmodSync(folder, 0o700);
  mkdirSync(join(folder, 'Default'), { mode: 0o700 });
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences(language)), {
    mode: 0o600,
  });
  writeFileSync(join(folder, 'Local State'), JSON.stringify(localState), { mode: 0o600 });
  return folder;
}

/** Removes the profile; the browser may still be writing its last files, hence the retries. */
export async function removePrivateProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 20 });
}

function removeAbandonedProfiles(tempFolder: string): void {
  for (const name of readdirSync(tempFolder)) {
    const pid = Number(/^luwte-profile-(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      rmSync(join(tempFolder, name), { recursive: true, force: true });
    } catch {
      // Somebody else's folder on a shared machine.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function preferences(language: Language | undefined): unknown {
  return {
    autofill: { profile_enabled: false, credit_card_enabled: false },
    browser: { enable_spellchecking: false, has_seen_welcome_page: true },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false, password_manager_leak_detection: false },
    search: { suggest_enabled: false },
    translate: { enabled: false },
    ...(language === undefined ? {} : { intl: { accept_languages: language, selected_languages: language } }),
  };
}

const localState = {
  dns_over_https: { mode: 'off', templates: '' },
  browser: { enabled_labs_experiments: [] },
};
