import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { OUTSIDE } from '../../../../shared/features/dossiers/contact-key.ts';
import type { RegisterFilter } from '../../../../shared/features/dossiers/register-model.ts';
import { dueChoices, NONE, severityChoices } from '../../../../shared/features/dossiers/register-model.ts';
import { tagWishSchema } from '../../../../shared/kernel/person.ts';
import { useApi } from '../../../port/api.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { usePack } from '../../../ui/pack.tsx';
import { useVeil } from '../../../ui/veil.tsx';

export type ChoiceField = keyof Omit<RegisterFilter, 'receivedFrom' | 'receivedUntil' | 'text'>;
type Choice = { readonly value: string; readonly label: string };
export type FilterField = {
  readonly field: ChoiceField;
  readonly label: string;
  readonly data: readonly Choice[];
};

/** A select takes no empty value; no id looks like this. */
const WITHOUT = '-';
export const toOption = (id: string) => (id === NONE ? WITHOUT : id);
export const fromOption = (option: string) => (option === WITHOUT ? NONE : option);

/** What a filter becomes by a choice in a field; a choice of Luwte's own in the order in which it is offered. */
export function filterBy(field: ChoiceField, chosen: readonly string[]): Partial<RegisterFilter> {
  switch (field) {
    case 'severities':
      return { severities: severityChoices.filter((choice) => chosen.includes(choice)) };
    case 'due':
      return { due: dueChoices.filter((choice) => chosen.includes(choice)) };
    case 'tagWishes':
      return { tagWishes: tagWishSchema.options.filter((choice) => chosen.includes(choice)) };
    default:
      return { [field]: chosen };
  }
}

/** The fields that are chosen in, in their order on the screen; the same ones as long as the words and members are. */
export function useFilterChoices(): readonly FilterField[] {
  const { look } = useMessages('dossiers');
  const pack = usePack();
  const members = useMemberChoices();
  return useMemo(() => {
    const { filters: texts } = look;
    const none = (label: string): Choice => ({ value: WITHOUT, label });
    const toChoices = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, string>>) =>
      ids.map((id): Choice => ({ value: id, label: labels[id] }));
    return [
      { field: 'severities', label: texts.severity, data: toChoices(severityChoices, look.severity) },
      { field: 'due', label: texts.due, data: toChoices(dueChoices, look.due) },
      {
        field: 'contactPoints',
        label: texts.contact,
        data: [...members, { value: OUTSIDE, label: look.outside }, none(look.nobody)],
      },
      { field: 'forms', label: texts.form, data: pack.options('forms') },
      { field: 'platforms', label: texts.platform, data: pack.options('platforms') },
      {
        field: 'triggers',
        label: texts.trigger,
        data: [...pack.options('triggers'), none(look.noTrigger)],
      },
      { field: 'tagWishes', label: texts.tagWish, data: toChoices(tagWishSchema.options, look.tagWish) },
    ];
  }, [look, pack, members]);
}

/** Members to choose from; while names are hidden by their number. */
function useMemberChoices(): readonly Choice[] {
  const { queries } = useApi();
  const { look } = useMessages('dossiers');
  const { names: veiled } = useVeil();
  const { data } = useQuery(queries.vault.memberNames.queryOptions());
  return useMemo(
    () =>
      (data?.members ?? []).map(({ slotId, name }, index) => ({
        value: slotId,
        label: veiled ? look.member(index + 1) : name,
      })),
    [data, veiled, look],
  );
}
