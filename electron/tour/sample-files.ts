import { join } from 'node:path';

export type SampleFiles = { readonly screenshot: string; readonly email: string; readonly pdf: string };

/** Invented evidence: one file of each kind that can be looked at. */
export function findSampleFiles(resourcesFolder: string): SampleFiles {
  const folder = join(resourcesFolder, 'demo', 'files');
  return {
    screenshot: join(folder, 'schermafdruk.png'),
    email: join(folder, 'bericht.eml'),
    pdf: join(folder, 'verslag-avond.pdf'),
  };
}
