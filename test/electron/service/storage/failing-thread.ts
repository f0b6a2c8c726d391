/** Program of a storage thread that fails at opening, as it would over a bug. */
import { serveThread } from '../../../../electron/service/threads/serve-thread.ts';

serveThread((call) =>
  call === 'open'
    ? () => {
        throw new Error('a bug at opening');
      }
    : undefined,
);
