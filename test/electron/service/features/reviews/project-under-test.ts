import type { Host } from '../../../../../electron/host.ts';
import type { PortMessage } from '../../../../../shared/port/envelope.ts';
import { createRawPort, type RawAnswer, type RawPort } from '../../../../support/raw-port.ts';
import type { StartedService } from '../../../../support/start-service.ts';

/** The host's side of the projector window, as far as the service sees it. */
export type FakeProjector = Pick<Host, 'showProjector' | 'hideProjector'> & {
  /** What it was asked, in order. */
  readonly asked: ('show' | 'hide')[];
  /** The next windows cannot be opened. */
  isBroken: boolean;
};

export function createFakeProjector(): FakeProjector {
  const projector: FakeProjector = {
    asked: [],
    isBroken: false,
    async showProjector() {
      projector.asked.push('show');
      return projector.isBroken ? { ok: false, code: 'unavailable' } : { ok: true, value: {} };
    },
    async hideProjector() {
      projector.asked.push('hide');
      return { ok: true, value: {} };
    },
  };
  return projector;
}

/** A page of the projector window, below the client. */
export function projectorPort({ service }: Pick<StartedService, 'service'>): RawPort {
  return createRawPort((send) => {
    const connection = service.connect('projector', send);
    return (message) => connection.receive(message as PortMessage);
  });
}

/** What an answer gives; undefined for one that refuses. */
export function givenBy(answer: RawAnswer | null): unknown {
  return answer === null || answer.p.s !== undefined ? undefined : answer.p.b?.json;
}
