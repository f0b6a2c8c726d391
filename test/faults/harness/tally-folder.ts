import { join } from 'node:path';
import { repositoryFolder } from '../../support/run-program.ts';

/** Where each file of tests leaves what it counted. */
export const tallyFolder = join(repositoryFolder, 'test-results', 'faults');
