import { useMemo } from 'react';
import type { z } from 'zod';
import {
  adaptableItems,
  adaptSections,
  toOwnItemId,
} from '../../../../shared/features/reference/adapt-pack.ts';
import type { Pack } from '../../../../shared/features/reference/model.ts';
import type {
  AdaptableName,
  PackListName,
  PackSections,
} from '../../../../shared/features/reference/pack-sections.ts';
import type { PackChange } from '../../../../shared/features/reference/packs-model.ts';
import { type Draft, useDraft } from '../../../ui/use-draft.ts';
import { isBilingual } from './field-words.ts';
import {
  type Editing,
  editingSchema,
  type ItemDraft,
  idOf,
  newItem,
  readChanges,
  withChange,
  withoutChange,
} from './pack-changes.ts';

/** What of a draft is only text once it is stored. */
type Json = z.infer<ReturnType<typeof z.json>>;
type Kept = {
  /** Changes that stand. */
  readonly changes: Json[];
  /** The item that is being written; none when empty. */
  readonly editing: Json[];
};

export type Adapting = {
  readonly draft: Draft<Kept>;
  readonly changes: readonly PackChange[];
  /** The pack with the changes, as far as they stand. */
  readonly adapted: Pack;
  readonly editing: Editing | null;
  /** Begins with an item; null: a new one. */
  readonly edit: (section: AdaptableName, item: ItemDraft | null) => void;
  readonly write: (item: ItemDraft) => void;
  /** Takes what was written over into the changes. */
  readonly keep: (item: ItemDraft) => void;
  readonly leave: () => void;
  readonly remove: (section: PackListName, id: string) => void;
  /** Undoes what was done to an item. */
  readonly restore: (section: AdaptableName, id: string) => void;
};

/** Changes to a pack, collected in a draft until somebody puts them on record. */
export function useAdapting(packId: string, pack: Pack): Adapting {
  const draft = useDraft<Kept>(`reference.adapt:${packId}`, { changes: [], editing: [] });
  const { value, change } = draft;
  const changes = useMemo(() => readChanges(value.changes), [value.changes]);
  const editing = useMemo(() => editingSchema.safeParse(value.editing[0]).data ?? null, [value.editing]);
  const adapted = useMemo(
    () => ({ ...pack, sections: adaptSections(pack, changes) as PackSections }),
    [pack, changes],
  );
  return {
    draft,
    changes,
    adapted,
    editing,
    edit: (section, item) =>
      change({
        editing: [{ kind: 'put', section, item: item ?? newItem(section), isNew: item === null }],
      }),
    write: (item) => (editing === null ? undefined : change({ editing: [{ ...editing, item }] })),
    keep(item) {
      if (editing === null) return;
      const { section, isNew } = editing;
      const whole = isNew ? { ...item, id: ownId(adapted, section, item) } : item;
      change({
        changes: [...withChange(pack, changes, { kind: 'put', section, item: whole })],
        editing: [],
      });
    },
    leave: () => change({ editing: [] }),
    remove: (section, id) =>
      change({ changes: [...withChange(pack, changes, { kind: 'remove', section, id })] }),
    restore: (section, id) => change({ changes: [...withoutChange(changes, section, id)] }),
  };
}

/** What happened to an item of a pack, if anything. */
export function changeOf(
  changes: readonly PackChange[],
  section: AdaptableName,
  id: string,
): PackChange | undefined {
  return changes.find((change) => change.section === section && idOf(change) === id);
}

function ownId({ sections }: Pack, section: AdaptableName, { label }: ItemDraft): string {
  const taken = new Set(adaptableItems(sections, section).map(({ id }) => id));
  return toOwnItemId(isBilingual(label) ? label.nl : '', taken);
}
