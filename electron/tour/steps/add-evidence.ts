import { basename } from 'node:path';
import type { Stage } from '../stage.ts';
import { openPanel } from './write-incident.ts';

/** Adds files to the dossier that is open and waits until each stands in the list. */
export async function addEvidence(stage: Stage, paths: readonly string[]): Promise<void> {
  const { page, hands, texts, shot } = stage;
  const { add, panel } = texts.evidence;
  await openPanel(stage, panel);
  // The file input of the drop zone carries the same name, out of the keyboard's way.
  await hands.attach(page.locator('button').filter({ hasText: add.choose }), paths);
  for (const path of paths) await itemLink(stage, path).waitFor();
  await shot('evidence-list');
}

/** Looks at one file inside the app, its veil lifted, and comes back to the list. */
export async function viewEvidence(stage: Stage, path: string): Promise<void> {
  const { page, hands, texts, shot } = stage;
  const { viewer } = texts.evidence;
  await hands.press(itemLink(stage, path));
  await page.getByRole('heading', { name: basename(path), level: 1 }).waitFor();
  await hands.press(page.getByRole('button', { name: viewer.show, exact: true }));
  const names = new RegExp(`^(${viewer.preview}|${viewer.emailText})$`);
  await page.getByRole('region', { name: names }).or(page.locator('canvas')).first().waitFor();
  await shot(`evidence-${path.split('.').at(-1)}`);
  await hands.press(page.getByRole('link', { name: viewer.back }));
  await itemLink(stage, path).waitFor();
}

function itemLink({ page, texts }: Stage, path: string) {
  return page
    .getByRole('table', { name: texts.evidence.list.title })
    .getByRole('link', { name: basename(path) });
}
