import type { ServiceEnvelope } from '../../../shared/port/envelope.ts';

/** The way between the service's process and the host that started it, whatever the host is. */
export type HostPort = {
  /** Hands an envelope over. `whenSent` is told once it has left, or cannot; what is said to nobody goes nowhere. */
  readonly send: (envelope: ServiceEnvelope, whenSent?: () => void) => void;
  /** Whether the host is still there. */
  readonly isOpen: () => boolean;
  /** What the host says, not parsed yet. */
  readonly onMessage: (take: (received: unknown) => void) => void;
  /** The host is gone: nobody can ask for anything any more. */
  readonly onGone: (tell: () => void) => void;
};
