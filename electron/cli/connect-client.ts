import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract.ts';
import type { PortMessage } from '../../shared/port/envelope.ts';
import { holdsBytes } from '../../shared/port/holds-bytes.ts';
import type { Service } from '../service/create-service.ts';

/** Every procedure of the contract, typed. */
export type ServiceClient = ContractRouterClient<Contract>;

export type ConnectedClient = {
  readonly client: ServiceClient;
  readonly close: () => void;
};

/** A client over a real message port to a service in the same process, as the page has one. */
export function connectClient(service: Service): ConnectedClient {
  const { port1, port2 } = new MessageChannel();
  const connection = service.connect('main', (message) => port2.postMessage(message));
  port2.onmessage = ({ data }) => connection.receive(data as PortMessage);
  port1.start();
  const link = new RPCLink({
    port: port1,
    experimental_transfer: (message) => (holdsBytes(message) ? [] : null),
  });
  return {
    client: createORPCClient(link),
    close() {
      connection.close();
      port1.close();
    },
  };
}
