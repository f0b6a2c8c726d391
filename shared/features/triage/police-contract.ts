import { z } from 'zod';
import {
  filledTextSchema,
  idSchema,
  lineSchema,
  packItemSchema,
  textSchema,
  writtenMomentSchema,
} from '../../kernel/primitives.ts';
import { notFound, read, service, write } from '../../port/procedure.ts';
import { lackingConsentSchema } from './lacking-consent.ts';
import { policeReportFieldsSchema } from './police-fields-model.ts';
import {
  exhibitProblemSchema,
  findingAnswerSchema,
  leftOutSchema,
  mandateFieldsSchema,
  notSoughtSchema,
  policeCheckSchema,
  policeExhibitSchema,
  policeFactSchema,
  policeFindingSchema,
  policeMandateSchema,
  policeReportRowSchema,
  policeReportSchema,
  policeStepKindSchema,
} from './police-model.ts';

const ofDossier = z.strictObject({ dossierId: idSchema });
const ofReport = z.strictObject({ reportId: idSchema });
const nothing = z.strictObject({});
const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>);
const place = { folderId: idSchema, fileName: lineSchema };
const placeErrors = {
  FOLDER_NOT_READABLE: {},
  FOLDER_NOT_WRITABLE: {},
  NAME_REFUSED: {},
  NAME_TAKEN: {},
} as const;
const exhibitsDamaged = {
  /** Exhibits that are gone or changed: each is named, and nothing is made. */
  EXHIBITS_DAMAGED: { data: z.strictObject({ exhibits: z.array(exhibitProblemSchema) }) },
} as const;

const reportFiled = {
  /** It was made already: what it was made of stays. The step can be taken out where it was written down by mistake. */
  REPORT_FILED: {},
} as const;

const mandateMissing = {
  /** Complaint offences that the organisation cannot report at that moment: no mandate signed by then, and no reason. */
  MANDATE_MISSING: { data: z.strictObject({ offences: z.array(packItemSchema) }) },
} as const;

/** How a package leaves: sealed with a passphrase (an age file), or plain by a deliberate choice with a reason. */
const wayOutSchema = z.discriminatedUnion('kind', [
  /** A ZIP in an age file: `<name>.zip.age`. */
  z.strictObject({ kind: z.literal('sealed'), passphrase: z.string().min(1).max(1024) }),
  z.strictObject({
    kind: z.literal('plain'),
    form: z.enum(['zip', 'folder']),
    reason: filledTextSchema,
  }),
]);

/** Reports to the police: what goes along, what must not, and what became of it. */
export const policeContract = {
  /** Reports and mandates of a dossier, the newest first. */
  policeReports: read
    .input(ofDossier)
    .errors(notFound)
    .output(
      z.strictObject({
        reports: z.array(policeReportRowSchema),
        mandates: z.array(policeMandateSchema),
        /** Suspected in incidents that stand. */
        offences: z.array(packItemSchema),
        /** Of those: the ones for which a complaint and, for the organisation, a mandate is needed. */
        complaintOffences: z.array(packItemSchema),
      }),
    ),
  policeReport: read.input(ofReport).errors(notFound).output(policeReportSchema),
  /** What can be told and shown: incidents and evidence that stand, the oldest first. `more`: a dossier larger than one report. */
  policeChoices: read
    .input(ofDossier)
    .errors(notFound)
    .output(
      z.strictObject({
        facts: z.array(policeFactSchema),
        exhibits: z.array(policeExhibitSchema),
        more: z.boolean(),
      }),
    ),
  /**
   * Begins a report with the incidents in which one of the offences is suspected, and their evidence. Who makes it is what
   * `chooseFiler` was told last; the organisation where nobody chose yet.
   */
  startPoliceReport: write
    .input(ofDossier.extend({ offences: z.array(packItemSchema).max(100) }))
    .errors({
      ...notFound,
      /** It was chosen that there will be no report: choose otherwise first. */
      FILER_NOBODY: {},
    })
    .output(ofReport),
  /** Of a report that was made only where it is, its numbers, remarks and what came of requests. */
  changePoliceReport: write
    .input(ofReport.extend({ fields: policeReportFieldsSchema }))
    .errors({ ...notFound, ...reportFiled })
    .output(nothing),
  /** What goes along, in order. Items that do not stand in this dossier are refused as NOT_FOUND. */
  choosePoliceContents: write
    .input(
      ofReport.extend({
        incidentIds: z.array(idSchema).max(10_000),
        evidenceIds: z.array(idSchema).max(10_000),
      }),
    )
    .errors({
      ...notFound,
      ...reportFiled,
      /** More than one package takes; it can be split over several reports. */
      TOO_MANY_EXHIBITS: { data: z.strictObject({ exhibits: z.int(), facts: z.int() }) },
    })
    .output(nothing),

  /** Special power of attorney: a signed scan that stands as evidence, or why there is none. */
  recordMandate: write
    .input(ofDossier.extend({ mandate: mandateFieldsSchema }))
    .errors({
      ...notFound,
      EVIDENCE_UNKNOWN: {},
      /** On a day in the future. */
      SIGNED_TOO_LATE: {},
    })
    .output(z.strictObject({ mandateId: idSchema })),
  removeMandate: write
    .input(z.strictObject({ mandateId: idSchema }))
    .errors({
      ...notFound,
      /** A report was made with it. */
      MANDATE_USED: {},
    })
    .output(nothing),
  /** Writes the form for signing as a Word document. */
  saveMandateForm: service
    .input(ofDossier.extend({ offences: z.array(packItemSchema).min(1).max(100), ...place }))
    .errors({ ...notFound, ...placeErrors })
    .output(z.strictObject({ path: z.string() })),

  /** What was found of the person's private data in what goes along, with what somebody decided of it. */
  policeFindings: read
    .input(ofReport)
    .errors(notFound)
    .output(
      z.strictObject({
        findings: z.array(policeFindingSchema),
        /** Files whose own data were not read yet: `scanPoliceFiles` does. */
        filesToScan: z.int().min(0),
        /** Files whose words are being read just now: they can be looked through after that. */
        beingRead: z.int().min(0),
        /** How many addresses, numbers and so on are known to look for; where it is 0 nothing can be found. */
        known: z.int().min(0),
        /** Kinds of which nothing is known, or too little to look for. */
        notSought: z.array(notSoughtSchema),
        leftOut: z.array(leftOutSchema),
      }),
    ),
  /** Answers findings alike, all of them or none; null takes answers back. */
  answerFinding: write
    .input(
      ofReport.extend({
        keys: z.array(policeFindingSchema.shape.key).min(1).max(100_000),
        answer: findingAnswerSchema.nullable(),
      }),
    )
    .errors({
      ...notFound,
      /** This answer does not fit one of them. */
      ANSWER_REFUSED: {},
    })
    .output(nothing),
  /**
   * Takes an exhibit out of the package, or puts its copy there in its place and under its number. Of a report that was made
   * only until its package leaves for the first time.
   */
  leaveOutExhibit: write
    .input(ofReport.extend({ evidenceId: idSchema, copyId: idSchema.nullable(), reason: textSchema }))
    .errors({
      ...notFound,
      ...reportFiled,
      /** A signed mandate that the report needs. */
      MANDATE_GOES_ALONG: {},
    })
    .output(nothing),
  /** Looks through the chosen files themselves; answers when done. Those that were read before are not read again. */
  scanPoliceFiles: service
    .input(ofReport)
    .errors({ ...notFound, ...exhibitsDamaged, SCAN_RUNNING: {}, SCAN_CANCELLED: {} })
    .output(z.strictObject({ scanned: z.int() })),
  policeScanProgress: service.output(
    z.strictObject({ running: z.boolean(), done: z.int().min(0), total: z.int().min(0) }),
  ),
  cancelPoliceScan: service.output(nothing),

  /** The letter of the package as a PDF, as it would leave now. */
  policePreview: service
    .input(ofReport)
    .errors(notFound)
    .output(z.strictObject({ bytes: bytesSchema })),
  /**
   * Writes the package outside the vault: letter (DOCX and PDF), exhibits, `manifest.json`, `SHA256SUMS`. Answers when it is
   * whole; nothing of it stays otherwise. Entered in the custody of each exhibit and in the trail.
   */
  exportPolicePackage: service
    .input(
      ofReport.extend({
        ...place,
        way: wayOutSchema,
        /** Why it leaves though consent was refused, withdrawn or had ended; empty where it was not. */
        withoutConsent: textSchema.optional(),
      }),
    )
    .errors({
      ...notFound,
      ...placeErrors,
      ...exhibitsDamaged,
      NO_ROOM: {},
      /** What still blocks, as the report's own checks say it. */
      PACKAGE_INCOMPLETE: { data: z.strictObject({ checks: z.array(policeCheckSchema) }) },
      /** Private data that nobody decided about. */
      FINDINGS_OPEN: { data: z.strictObject({ count: z.int() }) },
      /** Files whose own data were not read yet. */
      SCAN_NEEDED: { data: z.strictObject({ count: z.int() }) },
      /** The person refused, or took consent back; and no reason was given. */
      CONSENT_LACKING: { data: lackingConsentSchema },
      /** The report was changed while it was written: look at it once more. */
      REPORT_CHANGED: {},
      PASSPHRASE_WEAK: {},
      EXPORT_RUNNING: {},
      EXPORT_CANCELLED: {},
    })
    .output(z.strictObject({ path: z.string(), exhibits: z.int(), bytes: z.int() })),
  /** Bytes of exhibits written, of how many. */
  policeExportProgress: service.output(
    z.strictObject({
      running: z.boolean(),
      step: z.enum(['checking', 'letter', 'writing']).nullable(),
      done: z.int().min(0),
      total: z.int().min(0),
    }),
  ),
  cancelPoliceExport: service.output(nothing),

  /**
   * Made, taken up, dismissed and so on. Made by the person, or with a signed mandate, it settles the complaint terms of its
   * offences that still run.
   */
  recordPoliceStep: write
    .input(
      ofReport.extend({
        kind: policeStepKindSchema,
        at: writtenMomentSchema,
        note: textSchema,
      }),
    )
    .errors({
      ...notFound,
      ...mandateMissing,
      /** Not before it was made (or twice made). */
      STEP_OUT_OF_ORDER: {},
      /** In the future. */
      STEP_TOO_LATE: {},
    })
    .output(
      z.strictObject({
        settledComplaints: z.int(),
        /** Of those: the ones whose term was over by then. */
        lateComplaints: z.int(),
        /** Of what it tells: complaints that were not made with it, so that their terms run on. */
        runningComplaints: z.int(),
      }),
    ),
  removePoliceStep: write
    .input(z.strictObject({ stepId: idSchema }))
    .errors({ ...notFound, STEP_OUT_OF_ORDER: {} })
    .output(nothing),
};
