import { z } from 'zod';
import { filledTextSchema, idSchema } from '../../kernel/primitives.ts';
import { notFound, read, write } from '../../port/procedure.ts';
import { signalSchema } from './signals-model.ts';

const senderInDossier = z.strictObject({ dossierId: idSchema, senderId: idSchema });

/** Procedures of the part `signals` of triage. */
export const signalsContract = {
  /** Senders of a dossier whose messages together may be stalking, those that wait for an answer first. */
  signals: read
    .input(z.strictObject({ dossierId: idSchema }))
    .errors(notFound)
    .output(
      z.strictObject({
        signals: z.array(signalSchema),
        /** Neither the dossier's pack nor the one in use says when messages add up. */
        isUnknown: z.boolean(),
      }),
    ),
  /** Somebody suspects stalking: every message of the sender in this dossier gets the offence, in one act. */
  suspectStalking: write
    .input(senderInDossier)
    .errors({ ...notFound, NO_OFFENCE: {}, TOO_MANY_ITEMS: {} })
    .output(z.strictObject({ changed: z.int() })),
  /** Not now, with why: it comes back when it grows. */
  putSignalOff: write
    .input(senderInDossier.extend({ reason: filledTextSchema }))
    .errors(notFound)
    .output(z.strictObject({})),
  /** Takes back what was answered last: messages that got the offence by it lose it again. */
  reopenSignal: write
    .input(senderInDossier)
    .errors(notFound)
    .output(z.strictObject({ changed: z.int() })),
};
