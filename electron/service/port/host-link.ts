import type { HostEnvelope, ServiceEnvelope } from '../../../shared/port/envelope.ts';
import { type HostCallName, hostCallValueSchemas } from '../../../shared/port/envelope.ts';
import type { Host } from '../../host.ts';

type Answer = Extract<HostEnvelope, { readonly ok: boolean }>;

export type HostLink = {
  readonly host: Host;
  readonly answer: (answer: Answer) => void;
};

/** The service's side of what it may ask its host: each call is a numbered envelope with one answer. */
export function createHostLink(send: (envelope: ServiceEnvelope) => void): HostLink {
  const waiting = new Map<number, (answer: Answer) => void>();
  let nextId = 0;
  const ask = (call: HostCallName, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, (answer) => {
        if (!answer.ok) return resolve({ ok: false, code: answer.code });
        // The host is ours, yet what comes over a process border is parsed.
        const parsed = hostCallValueSchemas[call].safeParse(answer.value);
        if (parsed.success) resolve({ ok: true, value: parsed.data });
        else reject(parsed.error);
      });
      send({ to: 'host', id, call, input });
    });
  const host: Host = {
    listFolder: (input) => ask('listFolder', input) as ReturnType<Host['listFolder']>,
    chooseFolder: (input) => ask('chooseFolder', input) as ReturnType<Host['chooseFolder']>,
    chooseSavePlace: (input) => ask('chooseSavePlace', input) as ReturnType<Host['chooseSavePlace']>,
    saveFile: (input) => ask('saveFile', input) as ReturnType<Host['saveFile']>,
    clearClipboard: (input) => ask('clearClipboard', input) as ReturnType<Host['clearClipboard']>,
    setLanguage: (input) => ask('setLanguage', input) as ReturnType<Host['setLanguage']>,
    notify: (input) => ask('notify', input) as ReturnType<Host['notify']>,
    showProjector: (input) => ask('showProjector', input) as ReturnType<Host['showProjector']>,
    hideProjector: (input) => ask('hideProjector', input) as ReturnType<Host['hideProjector']>,
  };
  return {
    host,
    answer(answer) {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
  };
}
