import { z } from 'zod';
import { idSchema, instantSchema } from '../../kernel/primitives.ts';

/** What can ask for attention: one word for each source. */
export const taskKindSchema = z.enum([
  'danger',
  'response',
  'untold',
  'complaint',
  'collecting',
  'action',
  'consent',
  'retriage',
  'signal',
  'filing',
  'feedback',
  'letter',
  'draft',
]);
export type TaskKind = z.infer<typeof taskKindSchema>;

/** An id, an id and an item of the pack with a colon between, or the key of a draft: never a text. */
const taskObjectSchema = z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,199}$/);

export const taskRefSchema = z.strictObject({ kind: taskKindSchema, objectId: taskObjectSchema });
export type TaskRef = z.infer<typeof taskRefSchema>;

export const taskSchema = taskRefSchema.extend({
  /** Null: it belongs to no dossier (yet). */
  dossierId: idSchema.nullable(),
  code: z.string(),
  personName: z.string(),
  /** When it was promised, or ends. Null: nobody promised anything, as with a signal: it asks to be looked at. */
  dueAt: instantSchema.nullable(),
  /** What it is about: words of an action, an item of the pack, the key of a draft; by kind. */
  subject: z.string(),
  /** The subject is somebody's own words: may hold a name. */
  isFree: z.boolean(),
  /** Who was to do it, in words; empty when nobody was named. */
  owner: z.string(),
  /** It waits for who asks, or for nobody in particular. */
  isMine: z.boolean(),
  /** Can be ticked off here; what else has to be done stands in its place. */
  canFinish: z.boolean(),
  /** Not before then; null when nobody put it off, or that moment has come. */
  snoozedUntil: instantSchema.nullable(),
});
export type Task = z.infer<typeof taskSchema>;

/** What can be open in a dossier when it is closed: `action` with or without a day, `response` promised or not. */
export const openMatterSchema = z.strictObject({
  kind: taskKindSchema.extract([
    'danger',
    'response',
    'untold',
    'complaint',
    'collecting',
    'action',
    'filing',
    'feedback',
    'letter',
  ]),
  count: z.int().min(1),
});
export type OpenMatter = z.infer<typeof openMatterSchema>;

/** Most things that are put off in one act. */
export const TASKS_AT_ONCE = 200;
