import { firstDossiers } from './0001-first-dossiers.ts';
import { membersAndSafety } from './0002-members-and-safety.ts';
import { dossiersInFull } from './0003-dossiers-in-full.ts';
import { incidentsInFull } from './0003-incidents-in-full.ts';
import { registerFacts } from './0003-register-facts.ts';
import { dueWithTriage } from './0004-due.ts';
import { papersTables } from './0004-papers.ts';
import { policeTables } from './0004-police.ts';
import { stalkingTables } from './0004-stalking.ts';
import { triageInFull } from './0004-triage.ts';
import { reasonsAndOutcomes } from './0005-reasons-and-outcomes.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. The third and the fourth are in several files, since one would be too long. */
export const migrations: readonly Migration[] = [
  firstDossiers,
  membersAndSafety,
  { ...dossiersInFull, statements: dossiersInFull.statements + incidentsInFull + registerFacts },
  {
    ...triageInFull,
    statements: triageInFull.statements + policeTables + papersTables + stalkingTables + dueWithTriage,
  },
  reasonsAndOutcomes,
];

/** The schema version that this program writes. */
export const latestVersion = migrations.length;
