import type { z } from 'zod';
import { type Pack, packHeadSchema } from '../../../../shared/features/reference/model.ts';
import type { PackProblem } from '../../../../shared/features/reference/pack-problem.ts';
import { checkReferences, type PackPath } from '../../../../shared/features/reference/pack-references.ts';
import {
  type PackSectionName,
  type PackSections,
  packSections,
} from '../../../../shared/features/reference/pack-sections.ts';
import { type ParsedFile, type Place, parsePackFile } from './parse-pack-file.ts';

export type PackReading =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** Where something of the pack stands in its file. */
      readonly placeOf: (file: string, path: readonly PropertyKey[]) => Place;
    }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const HEAD = 'pack';

/** The files of a pack, by name without `.yaml`: what it says of itself, then its sections. */
export const packFileNames: readonly string[] = [HEAD, ...Object.keys(packSections)];

/** Most problems that are told at once: who mends fifty reads it again. */
const MOST = 50;

/**
 * Makes a pack of its files, or says what is wrong where: file, line and column.
 * @param texts the text of each file by its name without `.yaml`
 */
export function readPack(texts: ReadonlyMap<string, string>): PackReading {
  const problems: PackProblem[] = [];
  const files = new Map<string, ParsedFile>();
  const parts = new Map<string, unknown>();
  for (const name of packFileNames) {
    const read = readPart(name, texts.get(name));
    problems.push(...read.problems);
    if (read.file !== null) files.set(name, read.file);
    parts.set(name, read.value);
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST) };
  const sections = Object.fromEntries(
    Object.keys(packSections).map((name) => [name, parts.get(name)]),
  ) as unknown as PackSections;
  const references = checkReferences(sections).map(({ code, path, id }) => ({
    file: path[0],
    ...placeOf(files, path),
    code,
    detail: id,
  }));
  if (references.length > 0) return { ok: false, problems: references };
  const pack = { ...(parts.get(HEAD) as z.infer<typeof packHeadSchema>), sections };
  return { ok: true, pack, placeOf: (file, path) => placeOf(files, [file, ...path]) };
}

type Part = {
  readonly file: ParsedFile | null;
  readonly value: unknown;
  readonly problems: readonly PackProblem[];
};

function readPart(name: string, text: string | undefined): Part {
  const failed = (problems: readonly PackProblem[]): Part => ({ file: null, value: undefined, problems });
  if (text === undefined)
    return failed([{ file: name, line: 1, column: 1, code: 'missing-file', detail: '' }]);
  const parsed = parsePackFile(text);
  if (!parsed.ok) return failed(parsed.problems.map((problem) => ({ file: name, ...problem })));
  const { file } = parsed;
  const schema = name === HEAD ? packHeadSchema : packSections[name as PackSectionName];
  const result = schema.safeParse(file.data, { reportInput: true });
  if (!result.success) {
    // Finding a place takes longer than finding a problem.
    const found = result.error.issues.slice(0, MOST).flatMap(problemsOf).slice(0, MOST);
    return failed(found.map(({ path, ...problem }) => ({ file: name, ...file.placeOf(path), ...problem })));
  }
  return { file, value: result.data, problems: [] };
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
      return [{ code: 'wrong-value', detail: field, path }];
  }
}

function placeOf(
  files: ReadonlyMap<string, ParsedFile>,
  [section, ...rest]: PackPath | readonly [string, ...PropertyKey[]],
): Place {
  return files.get(section)?.placeOf(rest) ?? { line: 1, column: 1 };
}
