import type { Pack } from './model.ts';
import type { PackSectionName } from './pack-sections.ts';

/** One field that is not the same in both; absent where an item does not have it. */
export type FieldDifference = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** One item that is not the same in both. `before` and `after` are the whole items, for their names. */
export type ItemDifference = {
  readonly id: string;
  readonly before: PackPart | null;
  readonly after: PackPart | null;
  /** Empty for what came or went as a whole. */
  readonly fields: readonly FieldDifference[];
};

/** The difference of one part of a pack: what it says of itself, a list, or a list of the signpost. */
export type PartDifference = {
  readonly part: PackSectionName | 'head';
  readonly items: readonly ItemDifference[];
  /** What is in both stands in another order. */
  readonly isReordered: boolean;
};

export type PackPart = Readonly<Record<string, unknown>> & { readonly id: string };

/** What is different between two packs, item by item; parts that are the same are left out. */
export function comparePacks(before: Pack, after: Pack): readonly PartDifference[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  return one.flatMap(({ part, items }, at) => {
    const difference = compareItems(items, other[at]?.items ?? []);
    return difference.items.length > 0 || difference.isReordered ? [{ part, ...difference }] : [];
  });
}

function partsOf({ sections, ...head }: Pack): readonly {
  readonly part: PartDifference['part'];
  readonly items: readonly PackPart[];
}[] {
  return [
    // A version is no difference in what the pack says, and packs of two kinds are never compared.
    { part: 'head', items: [{ id: 'head', name: head.name, title: head.document.title }] },
    ...Object.entries(sections).map(([name, section]) => ({
      part: name as PackSectionName,
      items: Array.isArray(section)
        ? (section as readonly PackPart[])
        : [
            { id: 'start', start: sections.signpost.start },
            ...sections.signpost.questions,
            ...sections.signpost.outcomes,
          ],
    })),
  ];
}

function compareItems(
  before: readonly PackPart[],
  after: readonly PackPart[],
): Pick<PartDifference, 'items' | 'isReordered'> {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  const changed = after.flatMap((item): ItemDifference[] => {
    const was = old.get(item.id);
    if (was === undefined) return [{ id: item.id, before: null, after: item, fields: [] }];
    const fields = compareFields(was, item);
    return fields.length === 0 ? [] : [{ id: item.id, before: was, after: item, fields }];
  });
  const gone = before
    .filter(({ id }) => !now.has(id))
    .map((item): ItemDifference => ({ id: item.id, before: item, after: null, fields: [] }));
  const order = (items: readonly PackPart[], others: ReadonlyMap<string, PackPart>) =>
    items.flatMap(({ id }) => (others.has(id) ? [id] : [])).join(' ');
  return { items: [...changed, ...gone], isReordered: order(before, now) !== order(after, old) };
}

function compareFields(before: PackPart, after: PackPart): readonly FieldDifference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) =>
    isSameValue(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  );
}

/** Whether two values of JSON say the same; the order of fields makes no difference. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = Object.keys(first).filter((name) => first[name] !== undefined);
  const others = Object.keys(second).filter((name) => second[name] !== undefined);
  return names.length === others.length && names.every((name) => isSameValue(first[name], second[name]));
}
