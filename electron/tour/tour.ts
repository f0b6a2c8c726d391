import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../shared/kernel/primitives.ts';
import { findOrInstallBrowser } from '../chromium/install-browser.ts';
import { launchLuwte } from '../chromium/launch.ts';
import { findSampleFiles } from './sample-files.ts';
import { createStage } from './stage.ts';
import { addEvidence, viewEvidence } from './steps/add-evidence.ts';
import { createVault } from './steps/create-vault.ts';
import { findByWord, lock, seeRecovery, unlock } from './steps/find-and-lock.ts';
import { lookAfterVault } from './steps/look-after-vault.ts';
import { writeIncident } from './steps/write-incident.ts';
import { writeNote, writeReport } from './steps/write-report.ts';
import { type TourPicture, writeTourIndex } from './write-tour-index.ts';

export type TourOptions = {
  /** The built program, see `builtProgram`. */
  readonly serviceEntry: string;
  readonly rendererFolder: string;
  /** Folder with the sample files. */
  readonly resourcesFolder: string;
  /** Emptied and filled: numbered pictures, the documents made, `index.html`. */
  readonly outputFolder: string;
  readonly language: Language;
  readonly say: (line: string) => void;
};

const chapters = ['vault', 'report', 'incident', 'evidence', 'search', 'care', 'lock'] as const;
export type Chapter = (typeof chapters)[number];

/**
 * Walks the main job through the real screens, headless, on sample data: a vault, a report, an incident, evidence,
 * finding it back, looking after the vault, locking and opening again.
 * @throws where a step cannot be done, so that a broken screen fails the tour
 */
export async function runTour({
  outputFolder,
  language,
  say,
  resourcesFolder,
  ...program
}: TourOptions): Promise<void> {
  const browser = findOrInstallBrowser();
  if (!browser.ok) throw new Error(browser.message);
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'luwte-tour-'));
  for (const name of ['data', 'home', 'temp']) mkdirSync(join(folder, name));
  const luwte = await launchLuwte({
    ...program,
    browserPath: browser.path,
    dataFolder: join(folder, 'data'),
    homeFolder: join(folder, 'home'),
    tempFolder: join(folder, 'temp'),
    language,
    headless: true,
    colorScheme: 'light',
    viewport: { width: 1280, height: 860 },
  });
  const pictures: TourPicture[] = [];
  let chapter: Chapter = 'vault';
  const stage = createStage(luwte.page, language, async (name) => {
    const file = `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`;
    await luwte.page.screenshot({ path: join(outputFolder, file), animations: 'disabled' });
    pictures.push({ chapter, file });
    say(file);
  });
  const sampleFiles = findSampleFiles(resourcesFolder);
  const begin = (next: Chapter): void => {
    chapter = next;
    say(`${chapters.indexOf(next) + 1}/${chapters.length} ${next}`);
  };
  try {
    begin('vault');
    await createVault(stage);
    begin('report');
    await writeReport(stage);
    await writeNote(stage);
    begin('incident');
    await writeIncident(stage, sampleFiles.screenshot);
    begin('evidence');
    await addEvidence(stage, [sampleFiles.email, sampleFiles.pdf]);
    for (const path of Object.values(sampleFiles)) await viewEvidence(stage, path);
    begin('search');
    await findByWord(stage);
    begin('care');
    await lookAfterVault(stage);
    begin('lock');
    await lock(stage);
    await seeRecovery(stage);
    await unlock(stage);
    const documents = readdirSync(join(folder, 'home')).filter((name) => name.endsWith('.pdf'));
    for (const name of documents) await copyFile(join(folder, 'home', name), join(outputFolder, name));
    writeTourIndex(outputFolder, { language, pictures, documents });
    say(
      `${pictures.length} pictures and ${documents.length} document(s) in ${outputFolder}; open index.html`,
    );
  } catch (error) {
    await luwte.page.screenshot({ path: join(outputFolder, 'failed.png') });
    throw error;
  } finally {
    await luwte.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
