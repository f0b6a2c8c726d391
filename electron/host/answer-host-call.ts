/**
 * Looks up what the service asks of its host and parses the question. A question that does not parse, or a
 * fault in a call, is a fault in this program; it is answered all the same, so that no caller waits for ever.
 */
import { type HostCallName, hostCallInputSchemas } from '../../shared/port/envelope.ts';
import type { Host, HostResult } from '../host.ts';

export async function answerHostCall(
  host: Host,
  call: HostCallName,
  input: unknown,
): Promise<HostResult<unknown, string>> {
  try {
    switch (call) {
      case 'listFolder':
        return await host.listFolder(hostCallInputSchemas.listFolder.parse(input));
      case 'chooseFolder':
        return await host.chooseFolder(hostCallInputSchemas.chooseFolder.parse(input));
      case 'chooseSavePlace':
        return await host.chooseSavePlace(hostCallInputSchemas.chooseSavePlace.parse(input));
      case 'saveFile':
        return await host.saveFile(hostCallInputSchemas.saveFile.parse(input));
      case 'clearClipboard':
        return await host.clearClipboard(hostCallInputSchemas.clearClipboard.parse(input));
      case 'setLanguage':
        return await host.setLanguage(hostCallInputSchemas.setLanguage.parse(input));
      case 'notify':
        return await host.notify(hostCallInputSchemas.notify.parse(input));
      case 'showProjector':
        return await host.showProjector(hostCallInputSchemas.showProjector.parse(input));
      case 'hideProjector':
        return await host.hideProjector(hostCallInputSchemas.hideProjector.parse(input));
      default:
        return call satisfies never;
    }
  } catch {
    return { ok: false, code: 'host-fault' };
  }
}
