import { type HostEnvelope, hostEnvelopeSchema, type PageKind } from '../../shared/port/envelope.ts';
import type { LockReason } from './app.ts';
import type { Service } from './create-service.ts';
import type { Log } from './deps.ts';
import { endProcess } from './end-process.ts';
import type { HostLink } from './port/host-link.ts';
import type { HostPort } from './port/host-port.ts';
import type { PortConnection } from './port/serve-port.ts';
import { faultTrace } from './threads/fault-trace.ts';

/**
 * Milliseconds that locking may take, the last word to the host included (security.md, Lock: 2 s); what was
 * acknowledged is on disk before.
 */
const LONGEST_LOCK = 1_800;

export type ProcessDeps = {
  readonly port: HostPort;
  /** Its side of what the service asks its host. */
  readonly link: HostLink;
  readonly service: Service;
  readonly log: Log;
};

/** Serves the pages of a host over its port, in a process that belongs to the service: locking ends it. */
export function serveProcess({ port, link, service, log }: ProcessDeps): void {
  // Node would print the error with its message, which can hold a name; the host shows the page that this one stopped.
  process.on('uncaughtException', (error) => {
    log('stopped', { trace: faultTrace(error) });
    endProcess(null, null);
  });

  // By their numbers. One page of each kind at a time; the one before is gone when the next connects.
  const pages = new Map<number, { readonly kind: PageKind; readonly connection: PortConnection }>();
  port.onMessage((received) => {
    const parsed = hostEnvelopeSchema.safeParse(received);
    if (parsed.success) take(parsed.data);
  });
  port.onGone(() => void service.lock('host'));
  process.on('SIGTERM', () => void service.lock('host'));
  // The terminal's Ctrl+C reaches the whole group; the host decides when to lock.
  process.on('SIGINT', () => {});

  // A thread that does not answer any more must not keep a vault open, nor this process when its host is gone.
  void service.locking.then((reason) => setTimeout(() => end(reason), LONGEST_LOCK));
  void service.locked.then(end);

  function end(reason: LockReason): void {
    endProcess(reason, port.isOpen() ? port.send : null);
  }

  function take(envelope: HostEnvelope): void {
    if (envelope.from === 'page') {
      pages.get(envelope.page)?.connection.receive(envelope.message);
      return;
    }
    if ('ok' in envelope) {
      link.answer(envelope);
    } else if (envelope.signal === 'lock') {
      void service.lock('host');
    } else if (envelope.signal === 'screen-lock-untold') {
      service.screenLockUntold();
    } else if (envelope.signal === 'heartbeat') {
      port.send({ to: 'host', alive: true });
    } else if (envelope.signal === 'projector-closed') {
      service.projectorClosed();
    } else if (envelope.signal === 'page-gone') {
      leavePage(envelope.page);
    } else if (envelope.signal === 'page-connected') {
      connectPage(envelope.page, envelope.kind);
    }
  }

  function connectPage(number: number, kind: PageKind): void {
    for (const [other, page] of pages) if (page.kind === kind || other === number) leavePage(other);
    const connection = service.connect(kind, (message) => port.send({ to: 'page', page: number, message }));
    pages.set(number, { kind, connection });
  }

  function leavePage(number: number): void {
    pages.get(number)?.connection.close();
    pages.delete(number);
  }
}
