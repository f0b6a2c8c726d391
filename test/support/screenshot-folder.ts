import { join } from 'node:path';
import { repositoryFolder } from './run-program.ts';

/** Where journeys leave their screenshots; git-ignored, emptied when a run of journeys starts. */
export const screenshotFolder = join(repositoryFolder, 'test-results', 'screenshots');
