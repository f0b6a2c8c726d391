import type { IntakeFields, Need } from '../../../../../shared/features/dossiers/intake-model.ts';
import type { ReportFields } from '../../../../../shared/features/dossiers/model.ts';
import type { PersonDetails } from '../../../../../shared/features/people/model.ts';
import type { OrganisationKind } from '../../../../../shared/features/vault/model.ts';
import { Refusal } from '../../../refusal.ts';
import type { WriteContext } from '../../../slice.ts';
import { answerReport, changeIntake, findDossier, markNeed, markSafe } from '../../dossiers/api.ts';
import { insertPerson, putDetails, putMerge } from '../../people/api.ts';
import type { DemoTexts } from './demo-texts.ts';
import { createRandomSource } from './random-source.ts';

/** What was asked around an invented report, and what became of it. */
export type DemoIntake = {
  readonly report: Pick<ReportFields, 'reporterContact' | 'informed' | 'notInformedReason' | 'danger'>;
  /** Milliseconds between the report and its first answer; null while it waits. */
  readonly answeredAfter: number | null;
  readonly details: PersonDetails;
  readonly fields: Pick<IntakeFields, 'triggerNote' | 'capacity' | 'wishes'>;
  readonly needs: readonly Pick<Need, 'section' | 'item' | 'state'>[];
  /** Another spelling under which the person had been written down; null for most. */
  readonly alsoKnownAs: string | null;
};

const HOUR = 60 * 60 * 1000;

const contracts = {
  university: ['permanent', 'permanent', 'temporary', 'hired'],
  party: ['elected-office', 'candidate', 'volunteer', 'employee'],
} as const;

/** Choices come from a stream of their own, by the moment of the report: what else is invented stays the same. */
export function composeIntake(
  texts: DemoTexts,
  {
    pack,
    reporter,
    receivedAt,
    until,
    name,
    contact,
  }: {
    readonly pack: OrganisationKind;
    readonly reporter: ReportFields['reporter'];
    readonly receivedAt: number;
    readonly until: number;
    readonly name: string;
    readonly contact: string;
  },
): DemoIntake {
  const random = createRandomSource(Math.floor(receivedAt / HOUR));
  const { otherEmployers, wishes, triggerNotes, notInformedReasons } = texts.intake;
  const isWaiting = reporter !== 'self' && until - receivedAt < 14 * 24 * HOUR && random.chance(0.5);
  const contract = random.pick(contracts[pack]);
  const employers = random.chance(0.15) ? random.between(1, 2) : 0;
  const [first = '', ...rest] = name.split(' ');
  return {
    report: {
      reporterContact:
        reporter === 'self' ? '' : `06 5551 ${String(random.between(0, 9999)).padStart(4, '0')}`,
      informed: reporter === 'self' ? 'unknown' : isWaiting ? 'not-yet' : 'yes',
      notInformedReason: isWaiting ? random.pick(notInformedReasons) : '',
      danger: random.chance(0.05) ? 'yes' : random.chance(0.1) ? 'unclear' : 'no',
    },
    answeredAfter:
      until - receivedAt > 48 * HOUR && random.chance(0.97) ? random.between(1, 40) * HOUR : null,
    details: {
      contract,
      elected: contract === 'elected-office' ? 'yes' : 'unknown',
      groups: [],
      positions: otherEmployers
        .slice(0, employers)
        .map((employer) => ({ ...employer, unit: '', contract: null })),
      addresses: [{ kind: 'phone', platform: null, text: contact }],
    },
    fields: {
      triggerNote: random.chance(0.3) ? random.pick(triggerNotes) : '',
      capacity: random.pick(['in-function', 'in-function', 'as-citizen', 'unclear']),
      wishes: random.chance(0.6) ? random.pick(wishes) : '',
    },
    needs: random.chance(0.5)
      ? [
          { section: 'needs', item: 'not-to-look', state: 'wanted' },
          { section: 'options', item: 'collect-for-you', state: random.pick(['shown', 'wanted', 'given']) },
          { section: 'options', item: 'step-plan', state: random.pick(['shown', 'declined']) },
        ]
      : [],
    alsoKnownAs: random.chance(0.08) ? `${first.charAt(0)}. ${rest.join(' ')}` : null,
  };
}

/** Writes it down around a dossier that was just made, by whoever makes the demo as its contact point. */
export function writeIntake(
  context: WriteContext,
  dossierId: string,
  trigger: string | null,
  intake: DemoIntake,
): void {
  const { db, now, actor, newId } = context;
  const dossier = findDossier(db, dossierId);
  if (dossier === undefined) throw new Error('a demo dossier is gone');
  const { personId: keptId, createdAt: _, updatedAt: __, ...fields } = dossier.person;
  putDetails(db, keptId, intake.details, newId);
  if (intake.alsoKnownAs !== null) {
    const mergedId = newId();
    insertPerson(db, mergedId, { ...fields, name: intake.alsoKnownAs, contact: '' }, now);
    putMerge(db, { mergeId: newId(), keptId, mergedId }, { now, actor });
  }
  // After the person: this makes both findable, and doing that twice takes long in a large vault.
  const contactPoint = { slotId: actor, outside: null, chosenBy: 'person' } as const;
  const changed = changeIntake(context, {
    dossierId,
    fields: { ...intake.fields, origin: null, trigger, contactPoint },
  });
  if (changed instanceof Refusal) throw new Error('the intake of a demo dossier was refused');
  for (const need of intake.needs) markNeed(context, { dossierId, ...need });
  const [report] = dossier.reports;
  if (report !== undefined && intake.answeredAfter !== null) {
    const respondedAt = report.receivedAt + intake.answeredAfter;
    answerReport(context, { reportId: report.reportId, respondedAt });
    if (report.danger === 'yes') markSafe(context, { reportId: report.reportId, safeAt: respondedAt });
  }
}
