import { z } from 'zod';
import { idSchema, writtenMomentSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import { openMatterSchema, TASKS_AT_ONCE, taskRefSchema, taskSchema } from './model.ts';

export const todayContract = {
  /**
   * What was promised and is not done, what ends soon, and what was typed and not sent: what is due first comes first.
   * `more`: there is more than one screen takes; what is due first is here.
   */
  list: read.output(z.strictObject({ tasks: z.array(taskSchema), more: z.boolean() })),
  /** What is open in one dossier, by kind; kinds without anything are left out. */
  openOf: read
    .input(z.strictObject({ dossierId: idSchema }))
    .output(z.strictObject({ open: z.array(openMatterSchema) })),
  /** Done. What has more to say than that is done in its place. */
  finish: write
    .input(taskRefSchema)
    .errors({
      ...notFound,
      /** This kind is done in its own place. */
      NOT_HERE: {},
    })
    .output(z.strictObject({})),
  /** Not done after all. */
  reopen: write
    .input(taskRefSchema)
    .errors({ ...notFound, NOT_HERE: {} })
    .output(z.strictObject({})),
  /** Not now: hidden until then, for everybody. Nothing about the promise itself changes. */
  snooze: write
    .input(
      z.strictObject({ tasks: z.array(taskRefSchema).min(1).max(TASKS_AT_ONCE), until: writtenMomentSchema }),
    )
    .errors({
      /** That moment has passed. */
      TOO_EARLY: {},
      /** Danger stays where it is until it is over. */
      NOT_PUT_OFF: {},
    })
    .output(z.strictObject({})),
  unsnooze: write
    .input(z.strictObject({ tasks: z.array(taskRefSchema).min(1).max(TASKS_AT_ONCE) }))
    .output(z.strictObject({})),
};
