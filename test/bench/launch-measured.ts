import { parseArgs } from 'node:util';
import { type LaunchedLuwte, launchLuwte } from '../../electron/chromium/launch.ts';

/** The built Luwte, opened without showing it, as the arguments of a measuring program say; and the other arguments. */
export async function launchMeasured(): Promise<{
  readonly luwte: LaunchedLuwte;
  readonly passphrase: string;
}> {
  const option = { type: 'string', default: '' } as const;
  const { values } = parseArgs({
    options: {
      ...{ browser: option, service: option, renderer: option, data: option },
      ...{ vault: option, passphrase: option },
    },
  });
  const luwte = await launchLuwte({
    browserPath: values.browser,
    serviceEntry: values.service,
    rendererFolder: values.renderer,
    dataFolder: values.data,
    ...(values.vault === '' ? {} : { vaultPath: values.vault }),
    language: 'nl',
    headless: true,
  });
  return { luwte, passphrase: values.passphrase };
}
