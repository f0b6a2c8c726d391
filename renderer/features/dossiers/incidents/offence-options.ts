import type { Pack } from '../../../../shared/features/reference/model.ts';
import type { Language } from '../../../../shared/kernel/primitives.ts';
import type { Messages } from '../../../../shared/messages.ts';

type Option = { readonly value: string; readonly label: string };
type Group = { readonly group: string; readonly items: Option[] };

/**
 * Suspected offences as choices: those that fit the forms of the incident come first (P 1.5), each with its article and
 * with how sure it is what the pack says about the law.
 */
export function offenceOptions(
  pack: Pack,
  {
    forms,
    language,
    texts,
  }: {
    readonly forms: readonly string[];
    readonly language: Language;
    readonly texts: Messages['dossiers']['incidentViews']['more'];
  },
): Group[] {
  const options = pack.sections.offences.map(({ id, label, article, law, forms: fitting }) => ({
    value: id,
    label: texts.offence(label[language], article, texts.certainties[law.certainty]),
    fits: fitting.some((form) => forms.includes(form)),
  }));
  const items = (fits: boolean) =>
    options.filter((option) => option.fits === fits).map(({ value, label }) => ({ value, label }));
  return [
    { group: texts.fits, items: items(true) },
    { group: texts.others, items: items(false) },
  ].filter((group) => group.items.length > 0);
}

/**
 * Whether one of these offences asks for a complaint by the person (legal.md): `lifted` where it would, had another one not
 * taken its place (267 Sr). Elected people are told apart elsewhere.
 */
export function asksForComplaint(pack: Pack, offences: readonly string[]): 'yes' | 'lifted' | 'no' {
  const suspected = pack.sections.offences.filter(({ id }) => offences.includes(id));
  const lifted = suspected.flatMap(({ lifts = [] }) => lifts);
  const asking = suspected.filter(({ complaint }) => complaint === 'yes' || complaint === 'unless-elected');
  if (asking.some(({ id }) => !lifted.includes(id))) return 'yes';
  return asking.length > 0 ? 'lifted' : 'no';
}
