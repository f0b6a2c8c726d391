/** Program of the service process, started by a host: what it is made of is put together here. */
import { createService } from './create-service.ts';
import { parseParameters } from './parse-parameters.ts';
import { createHostLink } from './port/host-link.ts';
import type { HostPort } from './port/host-port.ts';
import { serveProcess } from './serve-process.ts';
import { systemDeps } from './system-deps.ts';

// Without the callback a host that is gone meanwhile would end the process in mid-lock.
const port: HostPort = {
  send: (envelope, whenSent = () => undefined) => void process.send?.(envelope, () => whenSent()),
  isOpen: () => process.connected,
  onMessage: (take) => void process.on('message', take),
  onGone: (tell) => void process.on('disconnect', tell),
};
const link = createHostLink(port.send);
const deps = systemDeps({ host: link.host, ...parseParameters(process.argv.slice(2), import.meta.url) });
serveProcess({ port, link, service: createService(deps), log: deps.log });
