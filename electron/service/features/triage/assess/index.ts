import type { assessContract } from '../../../../../shared/features/triage/assess-contract.ts';
import { defineSlice } from '../../../slice.ts';
import { decide } from './decide.ts';
import { chooseFiler, recordExpert, removeExpert } from './expert-handlers.ts';
import { answerTree, setFacts, setRecognition } from './fact-handlers.ts';
import { changesToKeep, keepLooked } from './look-at-changes.ts';
import { showAssessment } from './show-assessment.ts';
import { showDecisions } from './show-decisions.ts';

/** What the part `assess` of triage does, by where it runs. */
export const assessPart = defineSlice<typeof assessContract>({
  reads: { assessment: showAssessment, decisions: showDecisions },
  writes: { setFacts, setRecognition, answerTree, decide, recordExpert, removeExpert, chooseFiler },
  internalReads: { changesToKeep },
  internalWrites: { keepLooked },
});
