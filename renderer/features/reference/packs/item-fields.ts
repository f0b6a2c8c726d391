import type { PackListName } from '../../../../shared/features/reference/pack-sections.ts';

/** One field of an item, as a form asks for it. */
export type ItemField = {
  readonly name: string;
  readonly required: boolean;
} & (
  | { readonly kind: 'words'; readonly long: boolean }
  | { readonly kind: 'line' | 'days' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Ids of items of another list, best first. */
  | { readonly kind: 'ids'; readonly section: PackListName }
);

/**
 * What can be changed of an item inside the app. Who refers to what, and what the law says, is changed in the files of a
 * pack.
 */
export function itemFields(section: PackListName): readonly ItemField[] {
  return [
    words('label', false),
    words('description', true, described.includes(section)),
    ...(ownFields[section] ?? []),
  ];
}

/** Sections in which nothing goes without its explanation. */
const described: readonly PackListName[] = [
  'roles',
  'vulnerabilities',
  'options',
  'purposes',
  'resources',
  'danger',
];

const words = (name: string, long: boolean, required = name === 'label'): ItemField => ({
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

const ownFields: Readonly<Partial<Record<PackListName, readonly ItemField[]>>> = {
  perpetrators: [choice('origin', 'external', 'internal')],
  offences: [words('example', true, true)],
  referrals: [
    choice('kind', 'inside', 'help', 'police', 'national', 'authority', 'platform', 'emergency'),
    words('purpose', true, true),
    { name: 'phone', kind: 'line', required: false },
    { name: 'web', kind: 'line', required: false },
    words('reach', true, true),
    words('hours', false, true),
    words('next', true, true),
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
  reassurance: [words('text', true, true)],
  terms: [{ name: 'days', kind: 'days', required: true }, choice('count', 'working', 'calendar')],
  matrix: [{ name: 'contacts', kind: 'ids', section: 'referrals', required: true }],
};
