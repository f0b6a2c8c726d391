import type { HostPort } from './host-port.ts';
import { connectParentPort, parentPortOf } from './parent-port.ts';

/** The way to whichever host started this process: Electron's parent port where there is one, else the child's channel. */
export function processPort(): HostPort {
  const parentPort = parentPortOf(process);
  return parentPort === null ? childPort() : connectParentPort(parentPort);
}

function childPort(): HostPort {
  return {
    // Without the callback a host that is gone meanwhile would end the process in mid-lock.
    send: (envelope, whenSent = () => undefined) => void process.send?.(envelope, () => whenSent()),
    isOpen: () => process.connected,
    onMessage: (take) => void process.on('message', take),
    onGone: (tell) => void process.on('disconnect', tell),
  };
}
