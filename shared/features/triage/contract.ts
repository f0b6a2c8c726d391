import { assessContract } from './assess-contract.ts';
import { papersContract } from './papers-contract.ts';
import { policeContract } from './police-contract.ts';
import { signalsContract } from './signals-contract.ts';

/** How grave, which route, what follows from it. */
export const triageContract = {
  ...assessContract,
  ...policeContract,
  ...papersContract,
  ...signalsContract,
};
