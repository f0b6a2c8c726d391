import type { Logo, Member, OpenVault, Organisation } from '../../../../shared/features/vault/model.ts';
import type { ReadContext, WriteContext } from '../../slice.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { sql } from '../../storage/sql.ts';

export type VaultFounding = {
  readonly organisation: Organisation;
  readonly member: Member & { readonly slotId: string };
};

/** The first entry of a new vault: whose it is and who opened it first. */
export function foundVault({ db, now, audit }: WriteContext, { organisation, member }: VaultFounding): null {
  const { name, kind, language, timeZone, caseTag, logo } = organisation;
  db.runOne(sql`
    INSERT INTO organisation (singleton, name, kind, language, time_zone, case_tag, logo_type, logo)
    VALUES (1, ${name}, ${kind}, ${language}, ${timeZone}, ${caseTag}, ${logo?.mediaType ?? null}, ${logo?.bytes ?? null})`);
  db.runOne(sql`
    INSERT INTO members (slot_id, name, role, created_at) VALUES (${member.slotId}, ${member.name}, ${member.role}, ${now})`);
  audit({ action: 'vault.create', objectId: member.slotId });
  return null;
}

export function storeLogo({ db, audit }: WriteContext, { logo }: { readonly logo: Logo | null }): null {
  db.runOne(
    sql`UPDATE organisation SET logo_type = ${logo?.mediaType ?? null}, logo = ${logo?.bytes ?? null}`,
  );
  if (logo === null) audit({ action: 'vault.removeLogo', objectId: '' });
  else audit({ action: 'vault.changeLogo', objectId: '' });
  return null;
}

export type VaultDescription = Pick<OpenVault, 'organisation' | 'member' | 'recoveryConfirmed'>;

/** What every screen's frame shows. */
export function describeVault({ db, actor }: ReadContext): VaultDescription {
  return {
    organisation: readOrganisation(db),
    member: readMember(db, actor),
    recoveryConfirmed: isRecoveryConfirmed(db),
  };
}

/** The recovery sheet was typed back in part (security.md K4). */
export function confirmRecovery({ db, now, audit }: WriteContext): null {
  db.runOne(sql`
    INSERT INTO settings (name, value) VALUES ('recoveryConfirmedAt', ${String(now)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
  audit({ action: 'vault.confirmRecovery', objectId: '' });
  return null;
}

/** A new recovery slot stands in the key file; it must be confirmed anew. */
export function enterRecoveryRenewed({ db, audit }: WriteContext): null {
  db.run(sql`DELETE FROM settings WHERE name = 'recoveryConfirmedAt'`);
  audit({ action: 'vault.renewRecovery', objectId: '' });
  return null;
}

/** An unlock, and the wrong passphrases before it that were counted outside the vault. */
export function enterUnlock({ audit, actor }: WriteContext, { failed }: { readonly failed: number }): null {
  if (failed > 0) audit({ action: 'vault.failedUnlocks', objectId: '', count: failed });
  audit({ action: 'vault.unlock', objectId: actor });
  return null;
}

type OrganisationRow = Omit<Organisation, 'logo'> & {
  readonly logoType: 'image/png' | 'image/jpeg' | null;
  readonly logo: Uint8Array<ArrayBuffer> | null;
};

export function readOrganisation(db: ReadableDb): Organisation {
  const row = db.get<OrganisationRow>(sql`
    SELECT name, kind, language, time_zone AS timeZone, case_tag AS caseTag, logo_type AS logoType, logo
    FROM organisation`);
  if (row === undefined) throw new Error('the vault has no organisation');
  const { logoType, logo, ...organisation } = row;
  return {
    ...organisation,
    logo: logoType === null || logo === null ? null : { mediaType: logoType, bytes: logo },
  };
}

function readMember(db: ReadableDb, slotId: string): OpenVault['member'] {
  const member = db.get<Member>(sql`SELECT name, role FROM members WHERE slot_id = ${slotId}`);
  // A slot can be newer than a database that lost its last actions: its owner may look, whoever it is.
  return { name: '', role: '', ...member, slotId };
}

/** With two people who can open the vault, the sheet is no longer the only other way in (security.md K4). */
function isRecoveryConfirmed(db: ReadableDb): boolean {
  const others = db.all(sql`SELECT slot_id FROM members WHERE revoked_at IS NULL LIMIT 2`);
  if (others.length === 2) return true;
  return db.get(sql`SELECT 1 AS found FROM settings WHERE name = 'recoveryConfirmedAt'`) !== undefined;
}
