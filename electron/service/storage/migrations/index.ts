import { firstDossiers } from './0001-first-dossiers.ts';
import { membersAndSafety } from './0002-members-and-safety.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [firstDossiers, membersAndSafety];

/** The schema version that this program writes. */
export const latestVersion = migrations.length;
