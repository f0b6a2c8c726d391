/** Program of the thread that reads packs that strangers made, and writes and adapts packs. */
import {
  adaptableItems,
  adaptSections,
  lacksLawNote,
  nextVersion,
} from '../../../../shared/features/reference/adapt-pack.ts';
import { isSameValue } from '../../../../shared/features/reference/compare-packs.ts';
import { type Pack, packSchema } from '../../../../shared/features/reference/model.ts';
import type { PackProblem } from '../../../../shared/features/reference/pack-problem.ts';
import type { PackPath } from '../../../../shared/features/reference/pack-reference.ts';
import { checkReferences } from '../../../../shared/features/reference/pack-references.ts';
import { lostWaysTo112 } from '../../../../shared/features/reference/pack-warnings.ts';
import type { PackChange } from '../../../../shared/features/reference/packs-model.ts';
import { serveThread } from '../../threads/serve-thread.ts';
import { type PackBody, packToBody } from './pack-body.ts';
import { problemsOf, readPack } from './read-pack.ts';
import { readPackZip } from './read-pack-zip.ts';
import { writePackZip } from './write-pack-zip.ts';

const calls = { readZip, writeZip, adapt };

serveThread((call) => (Object.hasOwn(calls, call) ? calls[call as keyof typeof calls] : undefined));

/** A pack that the vault keeps already. */
export type KnownPack = { readonly packId: string; readonly version: string; readonly sha256: string };

export type ReadAnswer =
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'known'; readonly packId: string }
  | ({ readonly kind: 'new' } & PackBody);

async function readZip({
  bytes,
  organisation,
  known,
}: {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly organisation: Pack['id'];
  readonly known: readonly KnownPack[];
}): Promise<ReadAnswer> {
  const found = await readPackZip(bytes);
  if (!found.ok) return { kind: 'problems', problems: found.problems };
  const reading = readPack(found.texts);
  if (!reading.ok) return { kind: 'problems', problems: reading.problems };
  const { pack, placeOf } = reading;
  const wrong = (code: PackProblem['code'], field: 'id' | 'version'): ReadAnswer => ({
    kind: 'problems',
    problems: [{ ...placeOf('pack', [field]), code, detail: pack[field] }],
  });
  if (pack.id !== organisation) return wrong('other-organisation', 'id');
  const made = packToBody(pack);
  const same = known.find(({ sha256 }) => sha256 === made.sha256);
  if (same !== undefined) return { kind: 'known', packId: same.packId };
  if (known.some(({ version }) => version === pack.version)) return wrong('version-taken', 'version');
  return { kind: 'new', ...made };
}

function writeZip({ pack }: { readonly pack: Pack }): { readonly bytes: Uint8Array<ArrayBuffer> } {
  return { bytes: writePackZip(pack) };
}

export type AdaptAnswer =
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'new' } & PackBody);

function adapt({
  pack,
  changes,
  tag,
  versions,
}: {
  readonly pack: Pack;
  readonly changes: readonly PackChange[];
  readonly tag: string;
  readonly versions: readonly string[];
}): AdaptAnswer {
  const sections = adaptSections(pack, changes);
  if (isSameValue(sections, pack.sections)) return { kind: 'unchanged' };
  const version = nextVersion(pack.version, tag, new Set(versions));
  const checked = packSchema.safeParse({ ...pack, version, sections }, { reportInput: true });
  if (!checked.success) {
    const found = checked.error.issues.slice(0, 50).flatMap(problemsOf);
    return {
      kind: 'problems',
      problems: found.map(({ path: [, ...path], ...problem }) => ({ ...itemPlace(path), ...problem })),
    };
  }
  const references = checkReferences(checked.data.sections);
  const problems = [
    ...references.map(({ path, code, id }) => ({ ...itemPlace(path), code, detail: id })),
    ...changes.flatMap((change) => (change.kind === 'put' ? lawProblems(pack, change) : [])),
    ...lostWaysTo112(pack.sections, checked.data.sections).map(
      ({ section }): PackProblem => ({
        file: section,
        line: 1,
        column: 1,
        code: 'lost-112',
        detail: '',
      }),
    ),
  ];
  return problems.length === 0
    ? { kind: 'new', ...packToBody(checked.data) }
    : { kind: 'problems', problems: problems.slice(0, 50) };
}

/** Nobody becomes sure of the law without saying why. */
function lawProblems(
  { sections }: Pack,
  { section, item }: Extract<PackChange, { kind: 'put' }>,
): readonly PackProblem[] {
  const items = adaptableItems(sections, section);
  const at = items.findIndex(({ id }) => id === item.id);
  return lacksLawNote(items[at], item)
    ? [{ file: section, line: at + 1, column: 1, code: 'missing', detail: 'note' }]
    : [];
}

/** Nothing stands on a line here: the item of the section is counted in place of it. */
function itemPlace(path: PackPath | readonly PropertyKey[]): Pick<PackProblem, 'file' | 'line' | 'column'> {
  const [file, ...rest] = path;
  const at = rest.find((part) => typeof part === 'number');
  return { file: String(file ?? ''), line: typeof at === 'number' ? at + 1 : 1, column: 1 };
}
