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

const connections =
  /^((globalThis|window|self)\.)?(fetch\(\)|new (WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\(.*\))$/;
const connectionProperties =
  /^(globalThis|window|self)\.(fetch|WebSocket|EventSource|XMLHttpRequest)$|(^|\.)sendBeacon(\(\))?$/;

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
    name: 'only entry.ts touches the process port',
    files: /^electron\/service\//,
    except: { 'electron/service/entry.ts': 'it is the one file that does' },
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
