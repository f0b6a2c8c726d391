/**
 * Stands in for the service where only the host is under test: a real child process that sends back what the
 * page says, and does on command what a service may do (lock, crash, hang, ask the host).
 */
import type { HostEnvelope, ServiceEnvelope } from '../../shared/port/envelope.ts';
import { hostEnvelopeSchema } from '../../shared/port/envelope.ts';

let hangs = false;
const signals: string[] = [];
const send = (envelope: ServiceEnvelope): void => {
  process.send?.(envelope);
};

/** Ends as the service does. */
const lock = (locked: 'asked' | 'idle'): void => {
  process.send?.({ to: 'host', locked } satisfies ServiceEnvelope, () =>
    process.kill(process.pid, 'SIGKILL'),
  );
};

process.on('disconnect', () => process.exit(0));
process.on('message', (received) => {
  const envelope = hostEnvelopeSchema.parse(received);
  if (envelope.from === 'page') answerPage(envelope);
  else if ('signal' in envelope && envelope.signal === 'heartbeat') {
    send({ to: 'host', alive: true });
  } else if ('signal' in envelope) {
    const kind = 'kind' in envelope && envelope.kind === 'projector' ? ' projector' : '';
    signals.push('page' in envelope ? `${envelope.signal} ${envelope.page}${kind}` : envelope.signal);
    if (envelope.signal === 'lock' && !hangs) lock('asked');
  } else {
    send({ to: 'page', page: envelope.id, message: { hostAnswer: { ...envelope } } });
  }
});

function answerPage({ page, message }: Extract<HostEnvelope, { from: 'page' }>): void {
  const [order, rest] = typeof message === 'string' ? message.split(' ', 2) : [];
  if (order === 'exit') process.exit(0);
  switch (order) {
    case 'lock':
      lock(rest === 'idle' ? 'idle' : 'asked');
      break;
    case 'crash':
      process.kill(process.pid, 'SIGKILL');
      break;
    case 'arguments':
      send({ to: 'page', page, message: process.argv.slice(2).join(' ') });
      break;
    case 'signals':
      send({ to: 'page', page, message: signals.join(', ') });
      break;
    case 'list':
      send({ to: 'host', id: page, call: 'listFolder', input: { path: rest } });
      break;
    case 'copied': {
      const [sha256, seconds] = String(message).split(' ').slice(1);
      const input = { sha256, seconds: Number(seconds) };
      send({ to: 'host', id: page, call: 'clearClipboard', input });
      break;
    }
    case 'show':
      send({ to: 'host', id: page, call: 'showProjector', input: {} });
      break;
    case 'hide':
      send({ to: 'host', id: page, call: 'hideProjector', input: {} });
      break;
    case 'stale':
      send({ to: 'page', page: page + Number(rest), message });
      break;
    case 'garbage':
      process.send?.({ to: 'page', page, message: 'x', extra: true });
      send({ to: 'page', page, message });
      break;
    default:
      hangs ||= order === 'hang';
      send({ to: 'page', page, message });
  }
}
