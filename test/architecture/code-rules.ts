import type { ModuleFacts } from './module-facts.ts';

/** Something no source of some folders may do. `except` is the list of places where it must happen. */
export interface CodeRule {
  readonly name: string;
  readonly files: RegExp;
  /** Files where it is the very job; each with its reason. The list only shrinks: an entry without use fails. */
  readonly except: Readonly<Record<string, string>>;
  readonly forbids: (what: string) => boolean;
}

const clockAndChance = new Set([
  'Date.now',
  'Date()',
  'new Date()',
  'performance.now',
  'Math.random',
  'crypto.randomUUID',
  'randomUUID()',
]);

const connectors = 'WebSocket|WebSocketStream|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection';
const connections = new RegExp(
  `^((globalThis|global|window|self)\\.)?(fetch\\(\\)|new (${connectors})\\(.*\\))$`,
);
const connectionProperties = new RegExp(
  `^(globalThis|global|window|self)\\.(fetch|${connectors})$|(^|\\.)sendBeacon(\\(\\))?$`,
);
/** What of Electron talks over a network, or sends what it knows somewhere; by import, or as a member of anything. */
const electronConnections =
  /^electron\.(net|netLog|autoUpdater|crashReporter|pushNotifications)$|(^|\.)(net|netLog|autoUpdater|crashReporter|pushNotifications)\.\w+|(^|\.)(session|ses|defaultSession)\.(fetch|resolveHost|preconnect|downloadURL|createInterruptedDownload)\b|\.downloadURL\(\)$/;

export const codeRules: readonly CodeRule[] = [
  {
    name: 'time and chance come in as deps, never from the surroundings',
    files: /^(electron\/service|shared)\//,
    except: {
      'electron/service/system-deps.ts': 'constructs the clock that all others are given',
    },
    forbids: (what) => clockAndChance.has(what),
  },
  {
    name: "the system's randomness has one source",
    files: /^(electron\/service|shared)\//,
    except: { 'electron/service/crypto/random.ts': 'it is that source' },
    forbids: (what) =>
      /^((globalThis\.)?(web)?crypto\.)?(randomBytes|randomInt|randomFill|randomFillSync|getRandomValues)\(\)$/.test(
        what,
      ),
  },
  {
    name: 'no connection is ever opened',
    files: /^(electron|renderer|shared)\//,
    except: {},
    forbids: (what) => connections.test(what) || connectionProperties.test(what),
  },
  {
    name: 'only process-port.ts touches the process port',
    files: /^electron\/service\//,
    except: { 'electron/service/port/process-port.ts': 'it is the one file that does' },
    forbids: (what) => /^process\.(parentPort|send|connected|disconnect|channel)\b/.test(what),
  },
  {
    // The library keeps it per thread and lets go of it when the thread has ended, in memory that is no longer its own.
    name: "the database's library gets no logger",
    files: /^(electron|test)\//,
    except: {},
    forbids: (what) => what === 'setLogger()',
  },
  {
    name: 'nothing of Electron that connects is used',
    files: /^electron\/(main|preload|host|service)\//,
    except: {},
    forbids: (what) => electronConnections.test(what),
  },
  {
    // Else a module comes in that no rule about imports sees.
    name: 'modules come in by import only',
    files: /^(electron\/(main|preload|host|service|chromium|cli|tour)|renderer|shared)\//,
    except: {},
    forbids: (what) =>
      /^((module|Module)\.)?createRequire\(\)$|^(globalThis\.)?process\.(getBuiltinModule|binding|_linkedBinding|dlopen)(\(\))?$/.test(
        what,
      ),
  },
  {
    name: 'the page keeps nothing in the browser',
    files: /^(renderer|shared)\//,
    except: {},
    forbids: (what) =>
      /^((globalThis|window|self)\.)?(localStorage|sessionStorage|indexedDB|caches|cookieStore)(\.|$)|^(globalThis|window|self)\.document\.cookie$|^document\.cookie$/.test(
        what,
      ),
  },
  {
    name: 'no code is made out of text',
    files: /^(electron|renderer|shared)\//,
    except: {},
    forbids: (what) => what === 'eval()' || /^new Function\(/.test(what) || what === 'Function()',
  },
  {
    name: 'no any, enum, namespace or export default',
    files: /^(electron|renderer|shared|test|resources)\//,
    except: { 'test/vitest.config.ts': 'Vitest reads the default export' },
    forbids: (what) => ['any', 'enum', 'namespace', 'export default', 'import ='].includes(what),
  },
];

/** Broken rules of one module, and the exceptions it made use of (so that unused ones can be struck). */
export function checkCode(
  path: string,
  facts: ModuleFacts,
  rules: readonly CodeRule[],
): { readonly problems: readonly string[]; readonly usedExceptions: readonly string[] } {
  const problems: string[] = [];
  const usedExceptions: string[] = [];
  for (const rule of rules.filter(({ files }) => files.test(path))) {
    const hits = facts.facts.filter(({ what }) => rule.forbids(what));
    if (hits.length === 0) continue;
    if (Object.hasOwn(rule.except, path)) usedExceptions.push(`${rule.name}: ${path}`);
    else problems.push(...hits.map(({ what, line }) => `${path}:${line}: ${what}: ${rule.name}`));
  }
  problems.push(...checkSilencing(path, facts));
  return { problems, usedExceptions };
}

/** Comments that turn a gate off: forbidden, or allowed only with a sentence that says why. */
function checkSilencing(path: string, facts: ModuleFacts): readonly string[] {
  return facts.comments.flatMap(({ text, line }) => {
    const say = (what: string) => [`${path}:${line}: ${what}`];
    if (/@ts-(ignore|nocheck)\b/.test(text)) return say('@ts-ignore and @ts-nocheck are never used');
    const silencer =
      /(@ts-expect-error|biome-ignore(?:-\w+)?|(?:eslint|oxlint)-disable(?:-[\w-]+)?)\b(.*)/s.exec(text);
    if (silencer === null) return [];
    const [, word = '', rest = ''] = silencer;
    const sentence = rest.split(/:\s|\s--?\s/).at(-1) ?? '';
    const words = sentence.split(/\s+/).filter((part) => /\p{L}{2,}/u.test(part));
    return words.length >= 4 && /[:-]\s/.test(rest) ? [] : say(`${word} needs ": " and a sentence why`);
  });
}
