import { z } from 'zod';
import {
  electedSchema,
  type PersonAddress,
  type PersonAttention,
  type PersonDetails,
  type PersonPosition,
  personAttentionSchema,
  personDetailsSchema,
} from '../../../shared/features/people/model.ts';
import { type PersonFields, personFieldsSchema, tagWishSchema } from '../../../shared/kernel/person.ts';

/** What the form shows and saves as one. */
export type PersonValue = PersonFields & PersonDetails & PersonAttention;

/** What was typed over the stored fields; null where nobody typed, empty for a contract that is not known. */
export type PersonDraft = {
  readonly [Field in keyof PersonValue]:
    | (PersonValue[Field] extends string | null ? string : PersonValue[Field])
    | null;
};

export const untouched: PersonDraft = {
  name: null,
  contact: null,
  function: null,
  unit: null,
  namedAs: null,
  tagWish: null,
  remarks: null,
  contract: null,
  elected: null,
  groups: null,
  positions: null,
  addresses: null,
  vulnerabilities: null,
  vulnerability: null,
};

export const personValueSchema = personFieldsSchema
  .extend(personDetailsSchema.shape)
  .extend(personAttentionSchema.shape);

/** The stored fields with what was typed over them. */
export function withDraft(stored: PersonValue, draft: PersonDraft): PersonValue {
  const strings = z.array(z.string());
  return {
    name: draft.name ?? stored.name,
    contact: draft.contact ?? stored.contact,
    function: draft.function ?? stored.function,
    unit: draft.unit ?? stored.unit,
    namedAs: draft.namedAs ?? stored.namedAs,
    tagWish: tagWishSchema.safeParse(draft.tagWish).data ?? stored.tagWish,
    remarks: draft.remarks ?? stored.remarks,
    contract: draft.contract === null ? stored.contract : draft.contract || null,
    elected: electedSchema.safeParse(draft.elected).data ?? stored.elected,
    groups: strings.safeParse(draft.groups).data ?? stored.groups,
    positions: draft.positions ?? stored.positions,
    addresses: draft.addresses ?? stored.addresses,
    vulnerabilities: strings.safeParse(draft.vulnerabilities).data ?? stored.vulnerabilities,
    vulnerability: draft.vulnerability ?? stored.vulnerability,
  };
}

/** What is sent: rows in which nothing was written are left out. */
export function withoutEmptyRows(value: PersonValue): PersonValue {
  return {
    ...value,
    positions: value.positions.filter(
      ({ organisation, unit, function: work, contact }) =>
        [organisation, unit, work, contact].join('').trim() !== '',
    ),
    addresses: value.addresses.filter(({ text }) => text.trim() !== ''),
  };
}

/** The parts of the form as the service takes them. */
export function valueToUpdate(value: PersonValue): {
  readonly fields: PersonFields;
  readonly details: PersonDetails;
  readonly attention: PersonAttention;
} {
  const { contract, elected, groups, positions, addresses, vulnerabilities, vulnerability, ...fields } =
    value;
  return {
    fields,
    details: { contract, elected, groups, positions, addresses },
    attention: { vulnerabilities, vulnerability },
  };
}

export const emptyPosition: PersonPosition = {
  organisation: '',
  unit: '',
  function: '',
  contract: null,
  contact: '',
};
export const emptyAddress: PersonAddress = { kind: 'mail', platform: null, text: '' };
