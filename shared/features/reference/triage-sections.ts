/** The sections of a pack that triage works with: how grave, which norm, which route, what is said to the person. */
import { z } from 'zod';
import { packItemSchema } from '../../kernel/primitives.ts';
import { conditionSchema, policeNorms, risingConditionSchema, severityGrades } from './condition.ts';
import { bilingualSchema, packEntrySchema } from './pack-entry.ts';

const points = z.int().min(0).max(100);
const ids = z.array(packItemSchema).max(100);
/** A term: from the decision, in working days (weekends and Dutch holidays left out) or days. */
export const termSchema = z.strictObject({
  days: z.int().min(0).max(365),
  count: z.enum(['working', 'calendar']),
});
const whoActsSchema = z.enum(['organisation', 'person', 'contact-point', 'communications', 'manager']);

/** One of the four factors (P 1.3): the level with the most points among those that hold is the one that counts. */
export const severityFactorSchema = packEntrySchema.extend({
  id: z.enum(['criminality', 'frequency', 'intensity', 'impact']),
  levels: z
    .array(
      z.strictObject({
        id: packItemSchema,
        label: bilingualSchema,
        description: bilingualSchema,
        /** How heavily it weighs. */
        points,
        /** Absent: it always holds; the lightest level must be so. */
        when: risingConditionSchema.optional(),
        /** Why it weighs so, said to who decides. */
        reason: bilingualSchema,
      }),
    )
    .min(2)
    .max(8),
});

/** Light, medium, severe: from how many points on, and what that means. */
export const severityGradeSchema = packEntrySchema.extend({
  id: z.enum(severityGrades),
  description: bilingualSchema,
  from: z.int().min(0).max(400),
});

/** What never proposes less than a grade (product.md, Severity). */
export const floorSchema = packEntrySchema.extend({
  at: z.enum(['medium', 'severe']),
  when: risingConditionSchema,
  reason: bilingualSchema,
});

/** What is done by default; deviating asks for a reason (comply or explain). */
export const normSchema = packEntrySchema.extend({
  kind: z.enum(['register', 'report', 'by-organisation', 'aftercare', 'route']),
  description: bilingualSchema,
  /** Absent: always. */
  when: conditionSchema.optional(),
  /** Of `report`: how it stands towards the police where it holds. */
  police: z.enum(policeNorms).exclude(['none']).optional(),
  /** Of `route`: the item of `routes` that is taken where it holds. */
  route: packItemSchema.optional(),
});

export const attentionSchema = packEntrySchema.extend({
  description: bilingualSchema,
  when: conditionSchema,
});

/** A question of the decision tree; the first of the list is where it begins. */
export const treeNodeSchema = packEntrySchema.extend({
  answers: z
    .array(
      z.strictObject({
        id: packItemSchema,
        label: bilingualSchema,
        /** Proposed where this holds, the first that does; absent: where none before it does. */
        when: conditionSchema.optional(),
        /** Routes that this answer opens. */
        routes: ids.optional(),
        /** The next question; absent: the way ends here. */
        to: packItemSchema.optional(),
      }),
    )
    .min(2)
    .max(8),
});

/** What a letter to somebody can say; `sender` is never proposed (10 AVG). */
export const letterFields = [
  'question',
  'name',
  'reach',
  'function',
  'language',
  'what-happened',
  'when',
  'offences',
  'severity',
  'links',
  'safety',
  'wishes',
  'known-since',
] as const;

/** Where the tree leads: who acts, by when, what is handed over. */
export const routeSchema = packEntrySchema.extend({
  description: bilingualSchema,
  /** Whom to turn to: items of `referrals`. */
  contacts: ids,
  who: whoActsSchema,
  term: termSchema.optional(),
  handOver: bilingualSchema,
  /** Asks for consent for this purpose first. */
  purpose: packItemSchema.optional(),
});

/** A step of the ladder for web care (P 2.2), the mildest first. */
export const ladderStepSchema = packEntrySchema.extend({
  description: bilingualSchema,
  who: whoActsSchema,
  when: conditionSchema,
});

/** A sign that single messages of one sender together are stalking (H annex 2, 285b Sr). */
export const stalkingSignSchema = packEntrySchema.extend({
  measure: z.enum([
    'messages',
    'days',
    'span-weeks',
    'active-weeks',
    'escalation',
    'after-stop',
    'several-ways',
    /** Coming back after `silence` days without a message. */
    'returns',
    /** What the others add up to: from here on it is a signal. One of a pack. */
    'total',
  ]),
  /** From here on it counts, in the unit of its measure; of one measure the heaviest that holds. */
  from: z.int().min(1).max(10_000),
  points,
  /** Of escalation: forms in order, the mildest first; how often something worse than all before came. */
  forms: ids.optional(),
  /** Of coming back: from how many days without a message on it is one. */
  silence: z.int().min(1).max(365).optional(),
  reason: bilingualSchema,
});

/** What a dossier can say was done, with its day. */
const recordedFactSchema = z.enum([
  'police-filed',
  'asked-to-stop',
  'expert-spoken',
  'platform-reported',
  'complaints-settled',
]);
export type RecordedFact = z.infer<typeof recordedFactSchema>;

/** A piece of the step plan (P 5.3), in the order in which it is read. */
export const stepPlanPieceSchema = packEntrySchema.extend({
  part: z.enum([
    'opening',
    'arranged',
    'choice',
    'advice',
    'contact',
    'accounts',
    'home',
    'evidence',
    'help',
  ]),
  /** What the person reads, u-form. */
  text: bilingualSchema,
  /** The same as a talking point. */
  spoken: bilingualSchema,
  when: conditionSchema.optional(),
  /** Only where one of these was decided upon: items of `routes`. */
  routes: ids.optional(),
  /** Only where this was written down as done. */
  recorded: recordedFactSchema.optional(),
  /** Not where this was, for all there is: nobody is asked for, advised or promised what is done already. */
  unlessRecorded: recordedFactSchema.optional(),
  /** Of a choice: what may follow from it. */
  consequence: bilingualSchema.optional(),
  /** Of a choice: consent that a yes or no is written down as (item of `purposes`). */
  purpose: packItemSchema.optional(),
  /** Of a choice: what a yes asks to be done (items of `actions`). */
  actions: ids.optional(),
  /** Of help: items of `referrals`. */
  contacts: ids.optional(),
});
