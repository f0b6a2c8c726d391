import { z } from 'zod';
import { type Pack, packHeadSchema } from './model.ts';
import { ITEM_LIMIT, type PackSectionName, packSections } from './pack-sections.ts';
import { triageReferences } from './triage-references.ts';

/**
 * Sections that came with triage: a vault can keep packs of before. Such a pack is read with these empty, and stays what it
 * is: its stored body and its hash never change. A pack that is brought in or made anew has them all.
 */
export const laterSections = [
  'severity',
  'severities',
  'floors',
  'norms',
  'deviations',
  'attentions',
  'tree',
  'routes',
  'ladder',
  'stalking',
  'step-plan',
] as const satisfies readonly PackSectionName[];

type LaterSection = (typeof laterSections)[number];

const emptyable = <Item extends z.ZodType>({ element }: z.ZodArray<Item>) => z.array(element).max(ITEM_LIMIT);

/** A pack as a vault keeps it. */
export const storedPackSchema = packHeadSchema.extend({
  sections: z.strictObject({
    ...packSections,
    severity: emptyable(packSections.severity),
    severities: emptyable(packSections.severities),
    floors: emptyable(packSections.floors),
    norms: emptyable(packSections.norms),
    deviations: emptyable(packSections.deviations),
    attentions: emptyable(packSections.attentions),
    tree: emptyable(packSections.tree),
    routes: emptyable(packSections.routes),
    ladder: emptyable(packSections.ladder),
    stalking: emptyable(packSections.stalking),
    'step-plan': emptyable(packSections['step-plan']),
  } satisfies Record<LaterSection, unknown>),
});

/** A stored body as a pack, with its sections in their present order. */
export function completeSections(
  stored: Omit<Pack, 'sections'> & { readonly sections: Partial<Pack['sections']> },
): Pack {
  return { ...stored, sections: withSectionsOf(stored.sections, {}) };
}

/** The same pack, with the sections that it lacks taken from another one, and the consent and actions that those ask for. */
export function fillSections(pack: Pack, other: Pack): Pack {
  const sections = withSectionsOf(pack.sections, other.sections);
  const references = [...triageReferences(sections)];
  const lacking = (target: 'purposes' | 'actions', present: readonly { readonly id: string }[]) => {
    const known = new Set(present.map(({ id }) => id));
    return new Set(references.flatMap((to) => (to.target === target && !known.has(to.id) ? [to.id] : [])));
  };
  const purposes = lacking('purposes', sections.purposes);
  const actions = lacking('actions', sections.actions);
  return {
    ...pack,
    sections: {
      ...sections,
      purposes: [...sections.purposes, ...other.sections.purposes.filter(({ id }) => purposes.has(id))],
      actions: [...sections.actions, ...other.sections.actions.filter(({ id }) => actions.has(id))],
    },
  };
}

/** Whether a pack has what triage works with. */
export function hasTriage({ sections }: Pick<Pack, 'sections'>): boolean {
  return laterSections.every((name) => sections[name].length > 0);
}

function withSectionsOf(
  sections: Partial<Pack['sections']>,
  other: Partial<Pack['sections']>,
): Pack['sections'] {
  const names = Object.keys(packSections) as PackSectionName[];
  const isLater = new Set<string>(laterSections);
  const entries = names.map((name) => {
    const present = sections[name];
    const isLacking = isLater.has(name) && (!Array.isArray(present) || present.length === 0);
    return [name, isLacking ? (other[name] ?? []) : present] as const;
  });
  return Object.fromEntries(entries) as unknown as Pack['sections'];
}
