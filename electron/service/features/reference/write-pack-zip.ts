import { strToU8, zipSync } from 'fflate';
import { stringify } from 'yaml';
import { z } from 'zod';
import { type Pack, packHeadSchema } from '../../../../shared/features/reference/model.ts';
import { packSections } from '../../../../shared/features/reference/pack-sections.ts';
import { splitOf } from './pack-files.ts';

/** The earliest moment that the format knows: the same pack makes the same file, wherever and whenever. */
const NO_MOMENT = new Date(1980, 0, 1);

/**
 * A pack as files in one ZIP: `pack.yaml`, one YAML file per section (or a folder of them), and in `schema/` what editors check each of them
 * by. Reading it again makes the very same pack.
 */
export function writePackZip(pack: Pack): Uint8Array<ArrayBuffer> {
  const { sections, ...head } = pack;
  const parts: readonly (readonly [name: string, value: unknown, schema: z.ZodType])[] = [
    ['pack', head, packHeadSchema],
    ...Object.entries(packSections).map(
      ([name, schema]) => [name, sections[name as keyof Pack['sections']], schema] as const,
    ),
  ];
  const files = parts.flatMap(([name, value, schema]) => [
    ...filesOf(name, value),
    [`schema/${name}.json`, strToU8(`${JSON.stringify(toEditorSchema(schema), null, 2)}\n`)] as const,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: NO_MOMENT });
}

/** What an editor checks a file of a pack by (JSON Schema 2020-12), before any placing and trimming of ours. */
export function toEditorSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input' });
}

/** A part in its file; one that can be split, in several where that keeps its order. */
function filesOf(name: string, value: unknown): readonly (readonly [path: string, bytes: Uint8Array])[] {
  const split = splitOf(name);
  const items = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
  const groups =
    split?.files.map((file) => [file, items.filter((item) => item[split.field] === file)] as const) ?? [];
  const isInOrder = groups.flatMap(([, group]) => group).every((item, at) => item === items[at]);
  const isSplit = groups.length > 0 && isInOrder && groups.every(([, group]) => group.length > 0);
  if (!isSplit) return [[`${name}.yaml`, strToU8(toYaml(`schema/${name}`, value))]];
  return groups.map(([file, group]) => [`${name}/${file}.yaml`, strToU8(toYaml(`../schema/${name}`, group))]);
}

function toYaml(schema: string, value: unknown): string {
  const text = stringify(value, { schema: 'core', lineWidth: 110, aliasDuplicateObjects: false });
  return `# yaml-language-server: $schema=${schema}.json\n${text}`;
}
