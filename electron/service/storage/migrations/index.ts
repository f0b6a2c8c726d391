import { firstDossiers } from './0001-first-dossiers.ts';
import { membersAndSafety } from './0002-members-and-safety.ts';
import { dossiersInFull } from './0003-dossiers-in-full.ts';
import { incidentsInFull } from './0003-incidents-in-full.ts';
import { registerFacts } from './0003-register-facts.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. The third is in three files, since one would be too long. */
export const migrations: readonly Migration[] = [
  firstDossiers,
  membersAndSafety,
  { ...dossiersInFull, statements: dossiersInFull.statements + incidentsInFull + registerFacts },
];

/** The schema version that this program writes. */
export const latestVersion = migrations.length;
