/**
 * Stands where the page stands, with a channel of its own to the service: opens the vault that it is told of, writes
 * a note, and locks when it is told to. Reads its orders from standard input, which the test holds.
 */
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ServiceClient } from '../../../electron/cli/connect-client.ts';
import { serviceEnvelopeSchema } from '../../../shared/port/envelope.ts';
import { sampleNote } from '../../support/sample-input.ts';
import { sampleDossier } from '../../support/share-vault.ts';

const { port1, port2 } = new MessageChannel();
const send = (envelope: object): void => void process.send?.(envelope, () => undefined);
process.on('message', (received) => {
  const parsed = serviceEnvelopeSchema.safeParse(received);
  if (parsed.success && parsed.data.to === 'page') port2.postMessage(parsed.data.message);
});
port2.onmessage = ({ data }) => send({ from: 'page', page: 1, message: data });
process.once('disconnect', () => process.exit());
send({ from: 'host', signal: 'page-connected', page: 1, kind: 'main' });
const client: ServiceClient = createORPCClient(new RPCLink({ port: port1 }));

const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const order = async () => JSON.parse((await orders.next()).value ?? '{}');
const say = (word: string): void => void process.stdout.write(`${JSON.stringify({ word })}\n`);

const { vaultId, passphrase, marker } = await order();
await client.vault.unlock({ vaultId, passphrase });
const { dossierId } = await client.dossiers.create(sampleDossier);
await client.dossiers.addNote({ dossierId, note: { ...sampleNote, text: marker }, draftKey: null });
await client.dossiers.timeline({ dossierId, kinds: ['contact'], before: null, limit: 9 });
say('written');
await order();
void client.vault.lock().catch(() => undefined);
