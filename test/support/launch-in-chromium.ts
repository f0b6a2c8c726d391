import { fileURLToPath } from 'node:url';
import { appOrigin, blankPage } from '../../electron/chromium/app-origin.ts';
import { builtProgram } from '../../electron/chromium/build.ts';
import { findOrInstallBrowser } from '../../electron/chromium/install-browser.ts';
import { launchLuwte } from '../../electron/chromium/launch.ts';
import type { HostWish, StartedHost } from './host-launcher.ts';
import { repositoryFolder } from './run-program.ts';
import { placesIn } from './test-places.ts';

/** A service that makes new keys the least slow there may be. */
const quickKeysService = fileURLToPath(new URL('./quick-keys-service.ts', import.meta.url));

/** Without a display. */
export async function launchInChromium(wish: HostWish): Promise<StartedHost> {
  const browser = findOrInstallBrowser();
  if (!browser.ok) throw new Error(browser.message);
  const program = builtProgram(repositoryFolder);
  const { servicePid, ...launched } = await launchLuwte({
    ...wish,
    ...placesIn(wish.folder, wish.disk),
    ...program,
    serviceEntry: wish.quickKeys === true ? quickKeysService : program.serviceEntry,
    browserPath: browser.path,
    headless: true,
  });
  return {
    ...launched,
    origins: [appOrigin, new URL(blankPage).origin],
    servicePid: async () => servicePid(),
  };
}
