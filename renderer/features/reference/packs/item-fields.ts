import type { AdaptableName, PackListName } from '../../../../shared/features/reference/pack-sections.ts';

type FieldHead = { readonly name: string; readonly required: boolean };
/** Words in both languages. */
type WordsField = FieldHead & { readonly kind: 'words'; readonly long: boolean };

/** One field of an item, as a form asks for it. */
export type ItemField = WordsField | (FieldHead & OtherKind);

type OtherKind =
  | { readonly kind: 'line' | 'days' }
  /** What the law says, and how sure that is. */
  | { readonly kind: 'law' }
  /** Whether somebody looked if it is right, and when. */
  | { readonly kind: 'checked' }
  /** The words of what it consists of, such as answers; how those hang together stays. */
  | { readonly kind: 'parts'; readonly words: readonly WordsField[] }
  /** Host names of links. */
  | { readonly kind: 'hosts' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Ids of items of another list, best first. */
  | { readonly kind: 'ids'; readonly section: PackListName };

/**
 * What can be changed of an item inside the app. How things hang together (the order of actions, branches of the signpost,
 * addresses that tell platforms apart, at which forms an offence is offered, what weighs how heavily and when) is changed in the files of a pack.
 * @param hasLaw whether the item says something about the law; only such an item can go on doing so
 */
export function itemFields(section: AdaptableName, hasLaw = section === 'offences'): readonly ItemField[] {
  const law: readonly ItemField[] = hasLaw ? [{ name: 'law', kind: 'law', required: true }] : [];
  if (section === 'questions') return [words('text', true, true), answers];
  return [
    words('label', false),
    words('description', true, described.includes(section)),
    ...(ownFields[section] ?? []),
    ...law,
  ];
}

/** Sections in which nothing goes without its explanation. */
const described: readonly AdaptableName[] = [
  'outcomes',
  'roles',
  'vulnerabilities',
  'options',
  'purposes',
  'resources',
  'danger',
  'severities',
  'norms',
  'attentions',
  'routes',
  'ladder',
];

const words = (name: string, long: boolean, required = name === 'label'): WordsField => ({
  name,
  kind: 'words',
  long,
  required,
});
const choice = (name: string, ...choices: readonly string[]): ItemField => ({
  name,
  kind: 'choice',
  choices,
  required: true,
});

const answers: ItemField = {
  name: 'answers',
  kind: 'parts',
  words: [words('label', false)],
  required: true,
};
const who = choice('who', 'contact-point', 'organisation', 'manager', 'communications', 'person');
const contacts: ItemField = { name: 'contacts', kind: 'ids', section: 'referrals', required: true };

const ownFields: Readonly<Partial<Record<AdaptableName, readonly ItemField[]>>> = {
  platforms: [{ name: 'hosts', kind: 'hosts', required: false }],
  perpetrators: [choice('origin', 'external', 'internal')],
  offences: [words('example', true, true), choice('complaint', 'no', 'yes', 'unless-elected', 'unknown')],
  referrals: [
    choice('kind', 'inside', 'help', 'police', 'national', 'authority', 'platform', 'emergency'),
    words('purpose', true, true),
    { name: 'phone', kind: 'line', required: false },
    { name: 'web', kind: 'line', required: false },
    words('reach', true, true),
    words('hours', false, true),
    words('next', true, true),
    { name: 'checked', kind: 'checked', required: false },
  ],
  actions: [
    choice('phase', 'before', 'during', 'after'),
    choice('actor', 'institution', 'manager', 'affected', 'communications'),
  ],
  recognition: [choice('side', 'mark', 'hate', 'criticism', 'mixed')],
  resources: [
    choice('theme', 'accounts', 'home', 'evidence', 'mind', 'work', 'learning'),
    { name: 'web', kind: 'line', required: false },
  ],
  danger: [words('labelOther', false, false), words('descriptionOther', true, false)],
  reassurance: [words('text', true, true)],
  terms: [{ name: 'days', kind: 'days', required: true }, choice('count', 'working', 'calendar')],
  matrix: [contacts],
  outcomes: [contacts],
  severity: [
    {
      name: 'levels',
      kind: 'parts',
      words: [words('label', false), words('description', true, true), words('reason', true, true)],
      required: true,
    },
  ],
  floors: [words('reason', true, true)],
  tree: [answers],
  routes: [who, contacts, words('handOver', true, true)],
  ladder: [who],
  stalking: [words('reason', true, true)],
  'step-plan': [
    choice(
      'part',
      'opening',
      'arranged',
      'choice',
      'advice',
      'contact',
      'accounts',
      'home',
      'evidence',
      'help',
    ),
    words('text', true, true),
    words('spoken', true, true),
    words('consequence', true, false),
    { ...contacts, required: false },
  ],
};
