import type { MemberFields, MemberRow } from '../../../../shared/features/vault/members-model.ts';
import { isolateName } from './isolate-name.ts';

/** Who can open the vault now, and who could before, each in the order of the list. */
export function splitMembers(members: readonly MemberRow[]): {
  readonly present: readonly MemberRow[];
  readonly former: readonly MemberRow[];
} {
  return {
    present: members.filter(({ revokedAt }) => revokedAt === null),
    former: members.filter(({ revokedAt }) => revokedAt !== null),
  };
}

/** Members to choose from: those who can open the vault and have a name, but for the ones named. */
export function memberChoices(
  members: readonly MemberRow[],
  except: readonly string[],
): { readonly value: string; readonly label: string }[] {
  return splitMembers(members)
    .present.filter(({ slotId, name }) => name !== '' && !except.includes(slotId))
    .map(({ slotId, name }) => ({ value: slotId, label: isolateName(name) }));
}

export const emptyMemberFields: MemberFields = {
  name: '',
  role: '',
  disciplines: [],
  substituteSlotId: null,
};

export function rowToFields({ name, role, disciplines, substituteSlotId }: MemberRow): MemberFields {
  return { name, role, disciplines, substituteSlotId };
}
