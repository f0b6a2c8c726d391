/** Program that opens the built Luwte without showing it, says when its first button is there, and ends. */
import { launchMeasured } from './launch-measured.ts';

const { luwte } = await launchMeasured();
await luwte.page.getByRole('button').first().waitFor();
process.send?.('usable');
await luwte.close();
