/**
 * The service's own program from its source, with the least slow keys for passphrases that are set, as
 * `startService` has them: for journeys that set many. How slow keys are chosen is not theirs to show.
 */
import { registerHooks } from 'node:module';

const calibration = new URL('../../electron/service/crypto/calibrate-kdf.ts', import.meta.url).href;
const least = new URL('./least-slow-keys.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url === calibration ? { ...found, url: least } : found;
  },
});
await import('../../electron/service/entry.ts');
