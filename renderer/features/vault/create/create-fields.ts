import type { z } from 'zod';
import type { Logo, OrganisationKind } from '../../../../shared/features/vault/model.ts';
import { memberSchema, organisationSchema } from '../../../../shared/features/vault/model.ts';
import type { Language } from '../../../../shared/kernel/primitives.ts';
import { filledLineSchema } from '../../../../shared/kernel/primitives.ts';
import type { FieldErrors } from '../../../ui/field-error.ts';
import { checkFields } from '../../../ui/field-error.ts';

/** Everything the wizard asks, kept until the vault is made: going back loses nothing. */
export type CreateFields = {
  readonly name: string;
  readonly kind: OrganisationKind | null;
  readonly caseTag: string;
  readonly logo: Logo | null;
  readonly language: Language;
  readonly timeZone: string;
  readonly memberName: string;
  readonly memberRole: string;
  readonly passphrase: string;
  readonly again: string;
  readonly folderId: string | null;
  readonly folderPath: string;
  /** Null: not changed by hand yet, so it follows the organisation's name. */
  readonly vaultName: string | null;
};

export const CREATE_STEPS = ['organisation', 'member', 'passphrase', 'place', 'recovery'] as const;

export function emptyCreateFields(language: Language): CreateFields {
  return {
    name: '',
    kind: null,
    caseTag: '',
    logo: null,
    language,
    timeZone: 'Europe/Amsterdam',
    memberName: '',
    memberRole: '',
    passphrase: '',
    again: '',
    folderId: null,
    folderPath: '',
    vaultName: null,
  };
}

/** The vault's name as it will be: what was typed, else the organisation's without what file systems refuse. */
export function vaultNameOf(fields: CreateFields, otherwise: string): string {
  if (fields.vaultName !== null) return fields.vaultName;
  const name = fields.name
    .replaceAll(/[^\p{L}\p{N} _-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return name === '' ? otherwise : name;
}

type Organisation = z.infer<typeof organisationSchema>;

export function checkOrganisation(
  fields: CreateFields,
):
  | { readonly ok: true; readonly value: Organisation }
  | { readonly ok: false; readonly errors: FieldErrors } {
  const { name, kind, caseTag, logo, language, timeZone } = fields;
  const checked = checkFields(organisationSchema, { name, kind, caseTag, logo, language, timeZone });
  if (checked.ok || kind !== null) return checked;
  return { ok: false, errors: { ...checked.errors, kind: 'text-empty' } };
}

export function checkMember(fields: CreateFields) {
  return checkFields(memberSchema, { name: fields.memberName, role: fields.memberRole });
}

export function checkVaultName(name: string): string | undefined {
  const checked = checkFields(filledLineSchema, name);
  return checked.ok ? undefined : checked.errors[''];
}
