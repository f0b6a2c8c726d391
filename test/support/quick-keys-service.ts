/**
 * The service's process as its entry puts it together, with the least slow keys for passphrases that are set, as
 * `startService` has them: for journeys that set many. How slow keys are chosen is not theirs to show.
 */
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { createService } from '../../electron/service/create-service.ts';
import { minimumKdf } from '../../electron/service/crypto/index.ts';
import { parseParameters } from '../../electron/service/parse-parameters.ts';
import { createHostLink } from '../../electron/service/port/host-link.ts';
import { processPort } from '../../electron/service/port/process-port.ts';
import { serveProcess } from '../../electron/service/serve-process.ts';
import { systemDeps } from '../../electron/service/system-deps.ts';

// Its threads are as built, where they are: from the sources each takes twice as long to start.
const entry = pathToFileURL(z.string().parse(process.env['LUWTE_SERVICE_ENTRY'])).href;
const port = processPort();
const link = createHostLink(port.send);
const deps = systemDeps({ host: link.host, ...parseParameters(process.argv.slice(2), entry) });
const service = createService({ ...deps, chooseKdf: async () => minimumKdf });
serveProcess({ port, link, service, log: deps.log });
