import type { z } from 'zod';
import { type Pack, packHeadSchema } from '../../../../shared/features/reference/model.ts';
import type { PackProblem } from '../../../../shared/features/reference/pack-problem.ts';
import type { PackPath } from '../../../../shared/features/reference/pack-reference.ts';
import { checkReferences } from '../../../../shared/features/reference/pack-references.ts';
import {
  ITEM_LIMIT,
  type PackSectionName,
  type PackSections,
  packSections,
} from '../../../../shared/features/reference/pack-sections.ts';
import { HEAD, packFileNames, splitOf } from './pack-files.ts';
import { type ParsedFile, parsePackFile } from './parse-pack-file.ts';

export type PackReading =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** Where something of the pack stands in its file. */
      readonly placeOf: (
        file: string,
        path: readonly PropertyKey[],
      ) => Pick<PackProblem, 'file' | 'line' | 'column'>;
    }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Most problems that are told at once: who mends fifty reads it again. */
const MOST = 50;

/**
 * Makes a pack of its files, or says what is wrong where: file, line and column.
 * @param texts the text of each file by its name without `.yaml`
 */
export function readPack(texts: ReadonlyMap<string, string>): PackReading {
  const problems: PackProblem[] = [];
  const sources = new Map<string, readonly Source[]>();
  const parts = new Map<string, unknown>();
  for (const name of packFileNames) {
    const read = readPart(name, texts);
    problems.push(...read.problems);
    sources.set(name, read.sources);
    parts.set(name, read.value);
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST) };
  const sections = Object.fromEntries(
    Object.keys(packSections).map((name) => [name, parts.get(name)]),
  ) as unknown as PackSections;
  const references = checkReferences(sections).map(({ code, path, id }) => ({
    ...placeOf(sources, path),
    code,
    detail: id,
  }));
  if (references.length > 0) return { ok: false, problems: references };
  const pack = { ...(parts.get(HEAD) as z.infer<typeof packHeadSchema>), sections };
  return { ok: true, pack, placeOf: (file, path) => placeOf(sources, [file, ...path]) };
}

/** A file that a part of the pack comes from. */
type Source = {
  readonly file: string;
  readonly parsed: ParsedFile;
  /** How many items of the part stand in files before it. */
  readonly before: number;
};
type Part = {
  readonly sources: readonly Source[];
  readonly value: unknown;
  readonly problems: readonly PackProblem[];
};

function readPart(name: string, texts: ReadonlyMap<string, string>): Part {
  const split = splitOf(name);
  const files = split?.files.map((file) => `${name}/${file}`) ?? [];
  if (split === null || !files.some((file) => texts.has(file))) return readFile(name, name, texts);
  // Which of the two counts, nobody could say.
  if (texts.has(name))
    return failed([{ file: name, line: 1, column: 1, code: 'written-twice', detail: name }]);
  const sources: Source[] = [];
  const items: unknown[] = [];
  const problems: PackProblem[] = [];
  for (const [at, file] of files.entries()) {
    const read = readFile(name, file, texts);
    const found = Array.isArray(read.value) ? (read.value as readonly Record<string, unknown>[]) : [];
    problems.push(...read.problems);
    for (const { parsed } of read.sources) {
      problems.push(
        ...misplaced(found, split.field, split.files[at]).map((path) => ({
          file,
          ...parsed.placeOf(path),
          code: 'wrong-value' as const,
          detail: split.field,
        })),
      );
      sources.push({ file, parsed, before: items.length });
    }
    items.push(...found);
  }
  if (problems.length > 0) return failed(problems.slice(0, MOST));
  const last = files.at(-1) ?? name;
  return items.length > ITEM_LIMIT
    ? failed([{ file: last, line: 1, column: 1, code: 'too-much', detail: '' }])
    : { sources, value: items, problems: [] };
}

/** Paths of what belongs in another file of its section. */
function misplaced(
  items: readonly Record<string, unknown>[],
  field: string,
  value: string | undefined,
): readonly (readonly [number, string])[] {
  return items.flatMap((item, at) => (item[field] === value ? [] : [[at, field] as const]));
}

/** Reads what a part says in one file. */
function readFile(name: string, file: string, texts: ReadonlyMap<string, string>): Part {
  const text = texts.get(file);
  if (text === undefined) return failed([{ file, line: 1, column: 1, code: 'missing-file', detail: '' }]);
  const parsing = parsePackFile(text);
  if (!parsing.ok) return failed(parsing.problems.map((problem) => ({ file, ...problem })));
  const { file: parsed } = parsing;
  const schema = name === HEAD ? packHeadSchema : packSections[name as PackSectionName];
  const result = schema.safeParse(parsed.data, { reportInput: true });
  if (!result.success) {
    // Finding a place takes longer than finding a problem.
    const found = result.error.issues.slice(0, MOST).flatMap(problemsOf).slice(0, MOST);
    return failed(found.map(({ path, ...problem }) => ({ file, ...parsed.placeOf(path), ...problem })));
  }
  return { sources: [{ file, parsed, before: 0 }], value: result.data, problems: [] };
}

function failed(problems: readonly PackProblem[]): Part {
  return { sources: [], value: undefined, problems };
}

type Found = Pick<PackProblem, 'code' | 'detail'> & { readonly path: readonly PropertyKey[] };

/** One of ours for each of the schema's; an object with several unknown fields has one for each. */
export function problemsOf(issue: z.core.$ZodIssue): readonly Found[] {
  const { path } = issue;
  const field = String(path.findLast((key) => typeof key === 'string') ?? '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST)
        .map((key) => ({ code: 'unknown-field', detail: key.slice(0, 100), path: [...path, key] }));
    case 'too_big':
      return [{ code: 'too-much', detail: field, path }];
    case 'too_small':
      return [{ code: 'too-little', detail: field, path }];
    case 'invalid_type':
      return [{ code: issue.input === undefined ? 'missing' : 'wrong-kind', detail: field, path }];
    default:
      // A choice out of few says so of what is not there too.
      return [{ code: issue.input === undefined ? 'missing' : 'wrong-value', detail: field, path }];
  }
}

function placeOf(
  sources: ReadonlyMap<string, readonly Source[]>,
  [name, ...rest]: PackPath | readonly [string, ...PropertyKey[]],
): Pick<PackProblem, 'file' | 'line' | 'column'> {
  const [at, ...inside] = rest;
  const files = sources.get(name) ?? [];
  const source = typeof at === 'number' ? files.findLast(({ before }) => before <= at) : files[0];
  if (source === undefined) return { file: name, line: 1, column: 1 };
  const { file, parsed, before } = source;
  return { file, ...parsed.placeOf(typeof at === 'number' ? [at - before, ...inside] : rest) };
}
