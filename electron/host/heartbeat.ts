/**
 * Notices a service that runs but does not answer any more (security.md, fault 15): it is asked for a sign of life
 * every 800 ms, and counts as hung when five of them stand unanswered.
 */
export type HeartbeatDeps = {
  /** Asks for a sign of life. */
  readonly ask: () => void;
  /** Called once. */
  readonly onHung: () => void;
  /** Milliseconds between two questions. */
  readonly every?: number;
};

export type Heartbeat = {
  /** The service said something. */
  readonly heard: () => void;
  readonly stop: () => void;
};

/**
 * So many questions without an answer, one more and it is ended: between 4 and 4.8 seconds after its last word. Less would
 * end a service that only had to wait for a computer with much else to do.
 */
const OWED = 5;
/** The same before the first answer, since a service on a slow disk takes long to start. */
const OWED_AT_START = 75;

/**
 * Counts questions, not time: on a machine that is overloaded or was asleep, this program's own timer comes late too, and
 * a service must not be ended for what neither of them could help.
 */
export function startHeartbeat({ ask, onHung, every = 800 }: HeartbeatDeps): Heartbeat {
  let owed = 0;
  let most = OWED_AT_START;
  const timer = setInterval(() => {
    if (owed >= most) {
      clearInterval(timer);
      onHung();
      return;
    }
    owed += 1;
    ask();
  }, every);
  timer.unref();
  return {
    heard() {
      owed = 0;
      most = OWED;
    },
    stop: () => clearInterval(timer),
  };
}
