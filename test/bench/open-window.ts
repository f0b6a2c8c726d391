/** Program that opens the built Luwte without showing it, says when its first button is there, and ends. */
import { parseArgs } from 'node:util';
import { launchLuwte } from '../../electron/chromium/launch.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: '' },
    service: { type: 'string', default: '' },
    renderer: { type: 'string', default: '' },
    data: { type: 'string', default: '' },
  },
});
const luwte = await launchLuwte({
  browserPath: values.browser,
  serviceEntry: values.service,
  rendererFolder: values.renderer,
  dataFolder: values.data,
  language: 'nl',
  headless: true,
});
await luwte.page.getByRole('button').first().waitFor();
process.send?.('usable');
await luwte.close();
