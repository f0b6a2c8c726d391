import type { triageContract } from '../../../../shared/features/triage/contract.ts';
import { defineSlice } from '../../slice.ts';
import { assessPart } from './assess/index.ts';
import { papersPart } from './papers/index.ts';
import { policePart } from './police/index.ts';
import { signalsPart } from './signals/index.ts';

/** How grave a case is, where it goes, and the papers for that. */
export const triageSlice = defineSlice<typeof triageContract>({
  reads: { ...assessPart.reads, ...policePart.reads, ...papersPart.reads, ...signalsPart.reads },
  writes: { ...assessPart.writes, ...policePart.writes, ...papersPart.writes, ...signalsPart.writes },
  drafts: { ...assessPart.drafts, ...policePart.drafts, ...papersPart.drafts, ...signalsPart.drafts },
  internalReads: {
    ...assessPart.internalReads,
    ...policePart.internalReads,
    ...papersPart.internalReads,
    ...signalsPart.internalReads,
  },
  internalWrites: {
    ...assessPart.internalWrites,
    ...policePart.internalWrites,
    ...papersPart.internalWrites,
    ...signalsPart.internalWrites,
  },
});
