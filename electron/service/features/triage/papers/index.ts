import {
  changeLetter,
  draftLetter,
  dropLetter,
  letters,
  recordLetterStep,
  removeLetterStep,
} from './letters/letter-handlers.ts';
import { enterLetterLeaving, letterBarrier, letterPaper } from './letters/letter-paper.ts';
import { answerChoices } from './plans/answer-choices.ts';
import { handOverStepPlan } from './plans/hand-over.ts';
import {
  changeStepPlan,
  draftStepPlan,
  dropStepPlan,
  includePiece,
  settleStepPlan,
  stepPlans,
} from './plans/plan-handlers.ts';
import { enterPlanLeaving, planPaper } from './plans/plan-paper.ts';

/** What the part `papers` of triage does, by where it runs. */
export const papersPart = {
  reads: { stepPlans, letters },
  writes: {
    draftStepPlan,
    changeStepPlan,
    includePiece,
    dropStepPlan,
    settleStepPlan,
    handOverStepPlan,
    answerChoices,
    draftLetter,
    changeLetter,
    dropLetter,
    recordLetterStep,
    removeLetterStep,
  },
  drafts: {},
  internalReads: { planPaper, letterPaper, letterBarrier },
  internalWrites: { enterPlanLeaving, enterLetterLeaving },
};
