import type { TriageRules } from '../reference/model.ts';
import { meets, type Situation } from './meets.ts';
import { type FactorId, type Severity, severitySchema, type TriageFacts } from './model.ts';

/** A factor of P 1.3, at the level that the facts give it. */
export type WeighedFactor = {
  readonly factor: FactorId;
  readonly level: string;
  readonly points: number;
  /** Most that it can weigh in this pack. */
  readonly most: number;
};

export type WeighedFloor = { readonly floor: string; readonly at: Severity };

export type Weighed = {
  readonly severity: Severity;
  readonly points: number;
  /** In the order of the pack. */
  readonly factors: readonly WeighedFactor[];
  /** Those that hold, in the order of the pack. */
  readonly floors: readonly WeighedFloor[];
};

/**
 * Weighs the four factors of P 1.3 and the floors under them. Points only add up and floors only raise: more of anything
 * never makes a case lighter.
 */
export function weighFactors(rules: TriageRules, facts: TriageFacts): Weighed {
  const situation = plainly(facts);
  const factors = rules.severity.map(({ id, levels }): WeighedFactor => {
    // The lightest level always holds; of equals the last one says the most.
    const heaviest = levels
      .filter(({ when }) => meets(when, situation))
      .reduce((most, level) => (level.points >= most.points ? level : most), levels[0] ?? NO_LEVEL);
    return {
      factor: id,
      level: heaviest.id,
      points: heaviest.points,
      most: Math.max(...levels.map(({ points }) => points)),
    };
  });
  const points = factors.reduce((sum, factor) => sum + factor.points, 0);
  const floors = rules.floors
    .filter(({ when }) => meets(when, situation))
    .map(({ id, at }): WeighedFloor => ({ floor: id, at }));
  return {
    severity: heaviestOf([gradeOf(rules, points), ...floors.map(({ at }) => at)]),
    points,
    factors,
    floors,
  };
}

/** Facts of which nothing was concluded yet. */
export function plainly(facts: TriageFacts): Situation {
  return { ...facts, severity: 'light', police: 'none', clock: false, criticism: false };
}

export function heaviestOf(grades: readonly Severity[]): Severity {
  return severitySchema.options.findLast((grade) => grades.includes(grade)) ?? 'light';
}

const NO_LEVEL = { id: 'none', points: 0 };

function gradeOf({ severities }: TriageRules, points: number): Severity {
  return heaviestOf(severities.filter(({ from }) => points >= from).map(({ id }) => id));
}
