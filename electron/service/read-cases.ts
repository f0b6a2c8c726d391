import type { Pack } from '../../shared/features/reference/model.ts';
import {
  type TriageCase,
  triageCaseSchema,
  unknownItemsOf,
} from '../../shared/features/triage/triage-case.ts';
import { parsePackFile, readOwnPack } from './features/reference/api.ts';

/** A described case with the pack that it is weighed by, or what is wrong with it. */
export type ReadCase =
  | { readonly ok: true; readonly described: TriageCase; readonly pack: Pack }
  | {
      readonly ok: false;
      /** Null where it has none that can be said. */
      readonly id: string | null;
      /** Place in the list, from 1. */
      readonly number: number;
      readonly problems: readonly CaseProblem[];
    };

export type CaseProblem = {
  readonly code: 'missing' | 'unknown' | 'wrong' | 'unknown-id' | 'not-a-case';
  /** As the case writes it: `factors.reach`; empty where it is about the case as a whole. */
  readonly field: string;
  /** Of an unknown id: the id. */
  readonly id: string;
};

export type CasesReading =
  | { readonly ok: true; readonly cases: readonly ReadCase[] }
  | { readonly ok: false; readonly code: 'not-yaml' | 'not-a-list' | 'too-large'; readonly line: number };

/**
 * Reads described cases from YAML with the limits of a pack's files: plain values, no tags, and of aliases a hundred, since
 * whoever describes many cases by hand repeats parts of them. A case that does not fit does not keep the others from being read.
 */
export async function readCases(
  text: string,
  folders: Parameters<typeof readOwnPack>[0],
): Promise<CasesReading> {
  const parsing = parsePackFile(text, { aliases: ALIASES });
  if (!parsing.ok) {
    const [first] = parsing.problems;
    return {
      ok: false,
      code: first?.code === 'too-large' ? 'too-large' : 'not-yaml',
      line: first?.line ?? 1,
    };
  }
  const { data } = parsing.file;
  if (!Array.isArray(data)) return { ok: false, code: 'not-a-list', line: 1 };
  const packs = new Map<Pack['id'], Promise<Pack>>();
  const packOf = (id: Pack['id']): Promise<Pack> => {
    const pack = packs.get(id) ?? readOwnPack(folders, id);
    packs.set(id, pack);
    return pack;
  };
  return { ok: true, cases: await Promise.all(data.map((item, at) => readCase(item, at + 1, packOf))) };
}

/** Aliases that are met, of one list of cases. */
const ALIASES = 100;

async function readCase(
  item: unknown,
  number: number,
  packOf: (id: Pack['id']) => Promise<Pack>,
): Promise<ReadCase> {
  if (!isMap(item))
    return { ok: false, id: null, number, problems: [{ code: 'not-a-case', field: '', id: '' }] };
  const result = triageCaseSchema.safeParse(item, { reportInput: true });
  if (!result.success) {
    const problems = result.error.issues.flatMap(problemsOf).slice(0, MOST);
    return { ok: false, id: idOf(item), number, problems };
  }
  const { id, pack: packId, factors } = result.data;
  const described = { id, pack: packId, factors };
  const pack = await packOf(packId);
  const unknown = unknownItemsOf(described, pack);
  return unknown.length === 0
    ? { ok: true, described, pack }
    : {
        ok: false,
        id,
        number,
        problems: unknown
          .slice(0, MOST)
          .map(({ section, id: item }) => ({ code: 'unknown-id', field: `factors.${section}`, id: item })),
      };
}

/** More of one case help nobody. */
const MOST = 10;

type Issue = NonNullable<ReturnType<typeof triageCaseSchema.safeParse>['error']>['issues'][number];

function problemsOf(issue: Issue): readonly CaseProblem[] {
  const at = (path: readonly PropertyKey[]) => path.map((key) => plain(String(key))).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'unknown', field: at([...issue.path, key]), id: '' }));
  return [{ code: issue.input === undefined ? 'missing' : 'wrong', field: at(issue.path), id: '' }];
}

function isMap(item: unknown): boolean {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

/** Fit for a line of a terminal, whatever somebody named a field. */
function plain(word: string): string {
  return word.replace(/[^\w.-]/g, '?').slice(0, 100);
}

function idOf(item: unknown): string | null {
  const id = triageCaseSchema.pick({ id: true }).safeParse(item);
  return id.success ? id.data.id : null;
}
