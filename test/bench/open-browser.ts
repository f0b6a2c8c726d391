/** Program that opens the browser alone with a page of one button, for comparison with `open-window.ts`. */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import {
  browserArguments,
  browserEnvironment,
  keepsSandbox,
} from '../../electron/chromium/launch-arguments.ts';

// The same arguments as for Luwte; only these two count here.
const { values } = parseArgs({
  strict: false,
  options: { browser: { type: 'string' }, data: { type: 'string' } },
});
const context = await chromium.launchPersistentContext(String(values['data']), {
  executablePath: String(values['browser']),
  headless: true,
  args: browserArguments(String(values['browser']), 'nl'),
  env: browserEnvironment(process.env, 'nl'),
  chromiumSandbox: keepsSandbox(process.getuid?.()),
});
const page = context.pages()[0] ?? (await context.newPage());
await page.setContent('<button>Luwte</button>');
await page.getByRole('button').waitFor();
process.send?.('usable');
await context.close();
