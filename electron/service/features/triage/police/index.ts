import { recordPoliceStep, removePoliceStep } from './after/step-handlers.ts';
import {
  answerFinding,
  leaveOutExhibit,
  policeExhibitWords,
  policeFilesToScan,
  policeFindings,
  recordPoliceScan,
} from './findings/finding-handlers.ts';
import { enterMandateForm, mandateForm } from './mandates/mandate-form.ts';
import { recordMandate, removeMandate } from './mandates/mandate-handlers.ts';
import {
  enterPoliceExport,
  policeLetter,
  policePackage,
  recordPoliceExport,
} from './package/package-handlers.ts';
import {
  changePoliceReport,
  choosePoliceContents,
  policeChoices,
  policeReport,
  policeReports,
  startPoliceReport,
} from './reports/report-handlers.ts';

/** What the part `police` of triage does, by where it runs. */
export const policePart = {
  reads: { policeReports, policeReport, policeChoices, policeFindings },
  writes: {
    startPoliceReport,
    changePoliceReport,
    choosePoliceContents,
    recordMandate,
    removeMandate,
    answerFinding,
    leaveOutExhibit,
    recordPoliceStep,
    removePoliceStep,
  },
  drafts: {},
  internalReads: { mandateForm, policeLetter, policePackage, policeFilesToScan, policeExhibitWords },
  internalWrites: { enterMandateForm, enterPoliceExport, recordPoliceExport, recordPoliceScan },
};
