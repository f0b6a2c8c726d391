import { ORPCError } from '@orpc/client';
import type { AnyContractProcedure } from '@orpc/contract';
import { implement } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import {
  decodeRequestMessage,
  deserializeRequestMessage,
  encodeResponseMessage,
  MessageType,
  experimental_ServerPeerWithoutCodec as ServerPeer,
  serializeResponseMessage,
} from '@orpc/standard-server-peer';
import { contract, projectorContract } from '../../../shared/contract.ts';
import type { PageKind, PortMessage } from '../../../shared/port/envelope.ts';
import { holdsBytes } from '../../../shared/port/holds-bytes.ts';
import type { Log } from '../deps.ts';
import { Refusal } from '../refusal.ts';
import type { Procedure } from '../slice.ts';
import { gateError, refusalToError } from './error-gate.ts';

/** One page's end of the port. */
export type PortConnection = {
  /** Takes a message of the page, whatever it holds. */
  readonly receive: (message: PortMessage) => void;
  /** The page is gone: breaks off what it asked for. */
  readonly close: () => void;
};

/** The service's side of the port: parses, calls, gates errors, drains. */
export type PortServer = {
  /** Serves a page what its kind may ask for; `send` carries messages to it. */
  readonly connect: (kind: PageKind, send: (message: PortMessage) => void) => PortConnection;
  /**
   * Refuses new calls from now on, except the one that asked for it, and waits until those under way were
   * answered, at most `patience` milliseconds.
   */
  readonly drain: (patience: number) => Promise<void>;
};

export type PortServerDeps = {
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly log: Log;
  readonly newReference: () => string;
};

type ServedContract = Readonly<Record<string, Readonly<Record<string, AnyContractProcedure>>>>;

/** Calls of one kind of page under way at once; a page never needs more, a flood does. */
const CALLS_AT_ONCE = 512;
/** Largest message in characters: several of the largest texts, with room for escapes. */
const MESSAGE_LIMIT = 16_000_000;

export function createPortServer({ procedures, log, newReference }: PortServerDeps): PortServer {
  let isDraining = false;
  let underWay = 0;
  let whenIdle: (() => void) | null = null;

  const run = async (path: string, input: unknown): Promise<unknown> => {
    const procedure = procedures.get(path);
    if (procedure === undefined) throw new RangeError('unbound procedure');
    const answer = await procedure(input);
    if (answer instanceof Refusal) throw refusalToError(answer);
    return answer;
  };

  // What a page may not ask for is not in its router at all, so that there is nothing to be found.
  const handles = { main: createHandle(contract), projector: createHandle(projectorContract) } as const;

  function createHandle(served: ServedContract) {
    let ofThisKind = 0;
    const router = Object.fromEntries(
      Object.entries(served).map(([slice, sliceContract]) => [
        slice,
        Object.fromEntries(
          Object.entries(sliceContract).map(([name, procedure]) => [
            name,
            implementProcedure(procedure, (input) => run(`${slice}.${name}`, input)),
          ]),
        ),
      ]),
    );
    const handler = new StandardRPCHandler(router, {
      interceptors: [
        async (options) => {
          try {
            if (isDraining) throw new ORPCError('CLOSING', { defined: true });
            if (ofThisKind >= CALLS_AT_ONCE) throw new ORPCError('BUSY', { defined: true });
            ofThisKind += 1;
            underWay += 1;
            try {
              const result = await options.next();
              if (!result.matched) throw new ORPCError('NO_SUCH_PROCEDURE', { defined: true });
              return result;
            } finally {
              ofThisKind -= 1;
              underWay -= 1;
            }
          } catch (error) {
            throw gateError(error, log, newReference);
          } finally {
            if (underWay === 0) whenIdle?.();
          }
        },
      ],
    });
    return createServerPeerHandleRequestFn(handler, {});
  }

  return {
    connect(kind, send) {
      const handle = handles[kind];
      // Messages are decoded in a later turn: one that came just before the page went must not begin any more.
      let isClosed = false;
      const peer = new ServerPeer(async (message) => {
        const [id, type, payload] = message;
        if (holdsBytes(payload)) send(serializeResponseMessage(id, type, payload) as unknown as PortMessage);
        else send((await encodeResponseMessage(id, type, payload)) as PortMessage);
      });
      return {
        receive(message) {
          if (isTooLong(message)) return refuseUnread(message, send);
          void decode(message)
            .then((request) => (request === null || isClosed ? undefined : peer.message(request, handle)))
            .catch((error: unknown) => void gateError(error, log, newReference));
        },
        close() {
          isClosed = true;
          void peer.close();
        },
      };
    },
    async drain(patience) {
      isDraining = true;
      if (underWay === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        whenIdle = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}

function implementProcedure(procedure: AnyContractProcedure, run: (input: unknown) => Promise<unknown>) {
  return implement(procedure).handler(({ input }: { readonly input: unknown }) => run(input));
}

function isTooLong(message: PortMessage): message is string {
  return typeof message === 'string' && message.length > MESSAGE_LIMIT;
}

/** Refuses a message without parsing it; its number stands at its beginning, so that the call does not wait for ever. */
function refuseUnread(message: string, send: (message: PortMessage) => void): void {
  const number = /^\{"i":"(\w{1,40})"/.exec(message.slice(0, 64))?.[1];
  if (number === undefined) return;
  const error = new ORPCError('INPUT_REFUSED', { defined: true, data: { fields: [] } });
  const response = { status: error.status, headers: {}, body: { json: error.toJSON() } };
  void encodeResponseMessage(number, MessageType.RESPONSE, response).then((text) =>
    send(text as PortMessage),
  );
}

/** A request, or null for what is none: it has no number to answer to, so it is dropped. */
async function decode(
  message: PortMessage,
): Promise<Awaited<ReturnType<typeof decodeRequestMessage>> | null> {
  try {
    if (typeof message === 'string') return await decodeRequestMessage(message);
    return deserializeRequestMessage(message as unknown as Parameters<typeof deserializeRequestMessage>[0]);
  } catch {
    return null;
  }
}
