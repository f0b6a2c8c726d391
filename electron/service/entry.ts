/** Program of the service process, started by a host: its arguments and process port, `createService` behind them. */
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type HostEnvelope, hostEnvelopeSchema, type ServiceEnvelope } from '../../shared/port/envelope.ts';
import type { LockReason } from './app.ts';
import { createService } from './create-service.ts';
import { endProcess } from './end-process.ts';
import { createHostLink } from './port/host-link.ts';
import type { PortConnection } from './port/serve-port.ts';
import { systemDeps } from './system-deps.ts';
import { faultTrace } from './threads/fault-trace.ts';

/**
 * Milliseconds that locking may take, the last word to the host included (security.md, Lock: 2 s); what was
 * acknowledged is on disk before.
 */
const LONGEST_LOCK = 1_800;

const { values } = parseArgs({
  options: {
    'data-folder': { type: 'string' },
    'resources-folder': { type: 'string' },
    vault: { type: 'string' },
    lang: { type: 'string' },
    'trial-host': { type: 'boolean' },
  },
});

// An answer to a host that is gone meanwhile goes nowhere: without the callback it would end the process in mid-lock.
const send = (envelope: ServiceEnvelope) => void process.send?.(envelope, () => undefined);
const link = createHostLink(send);
const deps = systemDeps({
  host: link.host,
  entry: import.meta.url,
  dataFolder: absolute(values['data-folder'], 'data-folder'),
  resourcesFolder: values['resources-folder'] ?? fileURLToPath(new URL('../../resources', import.meta.url)),
  start: {
    vaultPath: values.vault ?? null,
    language: values.lang === 'nl' || values.lang === 'en' ? values.lang : null,
    trialHost: values['trial-host'] ?? false,
  },
});
const service = createService(deps);

// Node would print the error with its message, which can hold a name; the host shows the page that this one stopped.
process.on('uncaughtException', (error) => {
  deps.log('stopped', { trace: faultTrace(error) });
  endProcess(null, null);
});

// One page at a time; the one before is gone when the next connects.
let page: { readonly number: number; readonly connection: PortConnection } | null = null;
process.on('message', (received) => {
  const parsed = hostEnvelopeSchema.safeParse(received);
  if (parsed.success) take(parsed.data);
});
// The host is gone: nobody can ask for anything any more.
process.on('disconnect', () => void service.lock('host'));
process.on('SIGTERM', () => void service.lock('host'));
// The terminal's Ctrl+C reaches the whole group; the host decides when to lock.
process.on('SIGINT', () => {});

// A thread that does not answer any more must not keep a vault open, nor this process when its host is gone.
void service.locking.then((reason) => setTimeout(() => end(reason), LONGEST_LOCK));
void service.locked.then(end);

function end(reason: LockReason): void {
  endProcess(reason, process.connected ? (lastWord, sent) => process.send?.(lastWord, sent) : null);
}

function take(envelope: HostEnvelope): void {
  if (envelope.from === 'page') {
    if (envelope.page === page?.number) page.connection.receive(envelope.message);
    return;
  }
  if ('ok' in envelope) {
    link.answer(envelope);
  } else if (envelope.signal === 'lock') {
    void service.lock('host');
  } else if (envelope.signal === 'heartbeat') {
    send({ to: 'host', alive: true });
  } else {
    page?.connection.close();
    page = envelope.signal === 'page-gone' ? null : connectPage(envelope.page);
  }
}

function connectPage(number: number) {
  return { number, connection: service.connect((message) => send({ to: 'page', page: number, message })) };
}

function absolute(path: string | undefined, name: string): string {
  if (path === undefined || !isAbsolute(path)) throw new Error(`--${name} needs an absolute path`);
  return path;
}
