/** Program of the service process, started by a host: what it is made of is put together here. */
import { createService } from './create-service.ts';
import { parseParameters } from './parse-parameters.ts';
import { createHostLink } from './port/host-link.ts';
import { processPort } from './port/process-port.ts';
import { serveProcess } from './serve-process.ts';
import { systemDeps } from './system-deps.ts';

const port = processPort();
const link = createHostLink(port.send);
const deps = systemDeps({ host: link.host, ...parseParameters(process.argv.slice(2), import.meta.url) });
serveProcess({ port, link, service: createService(deps), log: deps.log });
