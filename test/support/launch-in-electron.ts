import { homedir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { appOrigin } from '../../electron/main/policy/app-address.ts';
import { serviceName } from '../../electron/main/service-process.ts';
import { electronHere, electronLaunch } from './electron-launch.ts';
import type { HostWish, StartedHost } from './host-launcher.ts';
import { keepPageProcess } from './keep-page-process.ts';
import { placesIn } from './test-places.ts';

/**
 * The shell run from the repository, in a window. Playwright speaks to it through ports that it has Electron open, which
 * an installed Luwte refuses; so this host alone cannot show that nothing listens.
 * @throws an error that says why it did not start
 */
export async function launchInElectron(wish: HostWish): Promise<StartedHost> {
  const here = electronHere();
  if (!here.ok) throw new Error(here.reason);
  const userId = process.getuid?.();
  const application = await _electron
    .launch({
      ...electronLaunch(wish, { env: process.env, userId, ownHome: homedir() }),
      // Not by `executablePath`: Playwright then leaves out what holds the first window back until it watches it. It takes
      // the path from the package `electron`, which finds the same.
      // Playwright adds `--no-sandbox` of its own otherwise; who needs it has it among the words.
      chromiumSandbox: true,
      colorScheme: wish.colorScheme,
      acceptDownloads: false,
    })
    .catch((error: Error) => {
      throw new Error(`${here.path} did not start: ${error.message}`);
    });
  const close = (): Promise<void> => application.close();
  try {
    application.on('window', wish.onPage);
    const page = await application.firstWindow();
    await page.setViewportSize(wish.viewport);
    await (await application.browserWindow(page)).evaluate(keepPageProcess);
    const { dataFolder } = placesIn(wish.folder, wish.disk);
    return {
      page,
      origins: [appOrigin],
      servicePid: () => servicePidIn(application),
      profileFolder: join(dataFolder, 'shell'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function servicePidIn(application: ElectronApplication): Promise<number> {
  const processes = await application.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name })),
  );
  return processes.find(({ type, name }) => type === 'Utility' && name === serviceName)?.pid ?? 0;
}
