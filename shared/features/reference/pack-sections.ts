/**
 * The sections of a protocol pack, one YAML file (or a folder of them) each. A later section is added to `packSections` and
 * nowhere else; what it refers to, to `pack-references.ts`.
 */
import { z } from 'zod';
import { packItemSchema } from '../../kernel/primitives.ts';
import { conditionSchema, intensities } from './condition.ts';
import { bilingualSchema, lawSchema, packEntrySchema, packLineSchema, sourceSchema } from './pack-entry.ts';
import {
  attentionSchema,
  floorSchema,
  ladderStepSchema,
  letterFields,
  normSchema,
  routeSchema,
  severityFactorSchema,
  severityGradeSchema,
  stalkingSignSchema,
  stepPlanPieceSchema,
  termSchema,
  treeNodeSchema,
} from './triage-sections.ts';

/** Most items of a section; the packs that come with Luwte have fewer than a hundred. */
export const ITEM_LIMIT = 1_000;

const items = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(ITEM_LIMIT);
const ids = z.array(packItemSchema).max(100);

/** From inside the organisation, or from the world (H 2.7). */
const originSchema = z.enum(['internal', 'external']);

/** Triage takes it from here where nobody ticked it: it happens outside the internet too. */
const offline = z.literal(true).optional();
/** What being in this group, under this contract or so vulnerable says of a person, for triage. */
const says = z
  .enum(['early-career', 'student', 'minor', 'several-employers', 'habituated', 'recurring'])
  .optional();
const personEntrySchema = packEntrySchema.extend({ says });

/** A platform or place, with what tells its links and its accounts apart from others. */
const platformSchema = packEntrySchema.extend({
  offline,
  /** Host names of its links, without `www.`. */
  hosts: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))
    .max(20)
    .optional(),
  /** `at`: accounts are written with an @ and do not tell capitals apart. `mail`: they are e-mail addresses. */
  handle: z.enum(['at', 'mail', 'phone', 'name']).optional(),
});

const offenceSchema = packEntrySchema.extend({
  law: lawSchema,
  /** As it is written: `285b Sr`. */
  article: packLineSchema(60).min(1),
  /**
   * Whether it is prosecuted only on complaint (66 Sr, 164 Sv). `unless-elected`: not where the person is an elected member
   * of a representative body. `unknown` starts no clock.
   */
  complaint: z.enum(['no', 'yes', 'unless-elected', 'unknown']),
  /** Offences whose place it takes where both are suspected of the same message: it needs no complaint (267 Sr for 261, 262, 266). */
  lifts: ids.optional(),
  /** What falls under it, in words of everyday. */
  example: bilingualSchema,
  /** Forms at which it is offered first. */
  forms: ids,
});

/** Whom to turn to: inside the organisation or outside it. */
const referralSchema = packEntrySchema.extend({
  kind: z.enum(['emergency', 'inside', 'police', 'national', 'authority', 'platform', 'help']),
  /** For what one turns to them. */
  purpose: bilingualSchema,
  /** How they are reached; the organisation fills in its own. */
  phone: packLineSchema(40).optional(),
  web: packLineSchema(200)
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s]*)?$/)
    .optional(),
  /** How else, or what to fill in. */
  reach: bilingualSchema,
  /** When they can be reached. */
  hours: bilingualSchema,
  /** The day on which somebody saw that number, website and hours are right; false: nobody did yet, look first. */
  checked: z.union([z.literal(false), z.iso.date()]).optional(),
  /** What happens next. */
  next: bilingualSchema,
  /** What a letter to them says, as little as they need; absent: no letter goes there. */
  fields: z.array(z.enum(letterFields)).min(1).max(letterFields.length).optional(),
  /** Of a letter: what consent is asked for first (item of `purposes`). */
  consent: packItemSchema.optional(),
});

const actionSchema = packEntrySchema.extend({
  phase: z.enum(['before', 'during', 'after']),
  actor: z.enum(['institution', 'manager', 'affected', 'communications']),
  /** Actions that come first: a screenshot before anything is removed (H annex 1). */
  after: ids.optional(),
  /** A decision of triage places it where this holds; absent: somebody chooses it. */
  when: conditionSchema.optional(),
  /** By when it is done, from that decision. */
  within: termSchema.optional(),
  /**
   * What in the dossier makes that nobody need be asked for it: there is a contact point, every complaint has its mandate,
   * every message has its evidence, a report to the police was made or will not be. `police-term`: a report was made, and its own
   * term asks from then on.
   */
  settledBy: z.enum(['contact-point', 'mandate', 'evidence', 'police-report', 'police-term']).optional(),
});

const signpostSchema = z.strictObject({
  /** The first question. */
  start: packItemSchema,
  questions: items(
    z.strictObject({
      id: packItemSchema,
      text: bilingualSchema,
      source: sourceSchema,
      /** `to` is another question or an outcome. */
      answers: z
        .array(z.strictObject({ label: bilingualSchema, to: packItemSchema }))
        .min(2)
        .max(8),
    }),
  ),
  outcomes: items(packEntrySchema.extend({ description: bilingualSchema, contacts: ids.min(1) })),
});

export const packSections = {
  /** Whom the pack is for (H 1.2, P intro). */
  groups: items(personEntrySchema),
  channels: items(packEntrySchema),
  /** Who reports, beside the affected person: `self` is none of them (H 2.4, P 4.1). */
  reporters: items(packEntrySchema),
  triggers: items(packEntrySchema.extend({ origin: originSchema.optional() })),
  forms: items(
    packEntrySchema.extend({
      offline,
      /** How hard its language is at least (P 1.3); absent: its form does not tell. */
      intensity: z.enum(intensities).optional(),
    }),
  ),
  platforms: items(platformSchema),
  perpetrators: items(packEntrySchema.extend({ origin: originSchema })),
  offences: items(offenceSchema),
  /** Disciplines of an expert team. */
  disciplines: items(packEntrySchema),
  /** Who does what around a dossier. */
  roles: items(packEntrySchema.extend({ description: bilingualSchema })),
  contracts: items(personEntrySchema.extend({ attention: z.literal(true).optional() })),
  /** In what capacity somebody spoke (H 1.3): a note, never a condition for help. */
  capacities: items(packEntrySchema),
  /** What deserves extra attention, and what to do then (H 2.2, 3.3.1). */
  vulnerabilities: items(personEntrySchema.extend({ description: bilingualSchema })),
  /** What somebody may need, to ask about (H 3.2.1, P 1). */
  needs: items(packEntrySchema),
  /** What can be offered, to show beside the needs (H 3.2.1, P 5.3). */
  options: items(packEntrySchema.extend({ description: bilingualSchema })),
  /** What consent is asked for; `description` says what is shared with whom. */
  purposes: items(packEntrySchema.extend({ description: bilingualSchema })),
  referrals: items(referralSchema),
  actions: items(actionSchema),
  /** Marks of hate, what is hate and what is criticism, and both at once (P 1.1). */
  recognition: items(packEntrySchema.extend({ side: z.enum(['mark', 'hate', 'criticism', 'mixed']) })),
  /** What helps people to help themselves. */
  resources: items(
    packEntrySchema.extend({
      description: bilingualSchema,
      theme: z.enum(['accounts', 'home', 'evidence', 'mind', 'work', 'learning']),
      web: packLineSchema(200).optional(),
    }),
  ),
  /** Sentences to say: `label` says when, `text` is what is said. */
  reassurance: items(packEntrySchema.extend({ text: bilingualSchema })),
  /** Acute danger: what to do, in order. */
  danger: items(
    packEntrySchema.extend({
      description: bilingualSchema,
      /** The same step for whoever calls about somebody else; as it is where absent. */
      labelOther: bilingualSchema.optional(),
      descriptionOther: bilingualSchema.optional(),
    }),
  ),
  /** Terms that the organisation promises, as a proposal for its settings. */
  terms: items(
    packEntrySchema.extend({ days: z.int().min(1).max(365), count: z.enum(['working', 'calendar']) }),
  ),
  /** Where with which problem (H 2.3). */
  matrix: items(packEntrySchema.extend({ contacts: ids.min(1) })),
  /** A few questions that lead to whom to turn to (H 2.3). */
  signpost: signpostSchema,
  /** The four factors of severity (P 1.3). */
  severity: items(severityFactorSchema),
  severities: items(severityGradeSchema),
  /** What never weighs less than a grade. */
  floors: items(floorSchema),
  /** Comply or explain (H 2.5, annex 1). */
  norms: items(normSchema),
  /** Kinds of reasons for deviating from a norm or a proposal. */
  deviations: items(packEntrySchema),
  /** What deserves attention in this case beside its severity. */
  attentions: items(attentionSchema),
  /** Questions that lead to routes (P 3.2); the first is where it begins. */
  tree: items(treeNodeSchema),
  routes: items(routeSchema),
  /** The ladder for web care (P 2.2). */
  ladder: items(ladderStepSchema),
  /** When single messages of one sender add up (H annex 2). */
  stalking: items(stalkingSignSchema),
  /** What the person is told and can choose (P 5.3). */
  'step-plan': items(stepPlanPieceSchema),
} as const;

export const packSectionsSchema = z.strictObject(packSections);
export type PackSections = z.infer<typeof packSectionsSchema>;
export type PackSectionName = keyof PackSections;

/** Sections that are lists of items with an id and a label. */
export type PackListName = {
  [Name in PackSectionName]: PackSections[Name] extends readonly { id: string; label: unknown }[]
    ? Name
    : never;
}[PackSectionName];

/** What is adapted item by item: the lists of a pack, and the two lists of its signpost. */
export type AdaptableName = PackListName | 'questions' | 'outcomes';
export type AdaptableItem =
  | PackSections[PackListName][number]
  | PackSections['signpost']['questions'][number]
  | PackSections['signpost']['outcomes'][number];
