import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { startServiceProcess } from '../../electron/chromium/service-process.ts';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import type { PortMessage } from '../../shared/port/envelope.ts';
import { holdsBytes } from '../../shared/port/holds-bytes.ts';

export type ConnectedService = {
  readonly client: ServiceClient;
  readonly pid: number;
  /** Locks and waits for the end of the process. */
  readonly stop: () => Promise<void>;
};

/** The real service as a child process, spoken to as the host's page does. */
export function connectServiceProcess(
  entry: string,
  dataFolder: string,
  vaultPath?: string,
  answerHostCall: Parameters<typeof startServiceProcess>[0]['answerHostCall'] = async () => ({
    ok: false,
    code: 'denied',
  }),
): ConnectedService {
  const { port1, port2 } = new MessageChannel();
  const service = startServiceProcess({
    entry,
    serviceArguments: { dataFolder, vaultPath, screenSeen: false },
    onMessageForPage: (_page, message) => port2.postMessage(message),
    answerHostCall,
    onEnd: () => port2.close(),
  });
  port2.onmessage = ({ data }) => service.send({ from: 'page', page: 1, message: data as PortMessage });
  service.send({ from: 'host', signal: 'page-connected', page: 1, kind: 'main' });
  const link = new RPCLink({
    port: port1,
    experimental_transfer: (message) => (holdsBytes(message) ? [] : null),
  });
  return {
    client: createORPCClient(link),
    pid: service.pid,
    stop: () => service.lock(),
  };
}
