import { basename } from 'node:path';
import type { Stage } from '../stage.ts';

/** Adds an incident with its screenshot to the dossier that is open; its message is veiled afterwards. */
export async function writeIncident(stage: Stage, screenshot: string): Promise<void> {
  const { page, hands, texts, sample, shot } = stage;
  const { incident, dossier } = texts.dossiers;
  await openPanel(stage, dossier.incidents);
  await hands.press(page.getByRole('button', { name: incident.add }).first());
  const form = page.getByRole('dialog', { name: incident.addTitle });
  await hands.choose(form.getByLabel(incident.platform), sample.platform);
  await hands.type(form.getByLabel(incident.sender, { exact: true }), sample.sender);
  await hands.type(form.getByLabel(incident.message, { exact: true }), sample.message);
  await shot('incident-form');
  await hands.press(form.getByRole('button', { name: incident.save }));

  // The incident opens at once, so that its evidence can follow: first the screenshot (H annex 1).
  const details = page.getByRole('dialog', { name: incident.details, exact: true });
  await hands.attach(details.getByRole('button', { name: texts.evidence.add.choose }), [screenshot]);
  await details.getByRole('link', { name: basename(screenshot) }).waitFor();
  await shot('incident-with-evidence');
  await hands.key('Escape');
  await details.waitFor({ state: 'hidden' });
  await shot('incident-veiled');
}

/** Opens a part of the dossier by its tab: Tab to the row of tabs, then the arrows. */
export async function openPanel({ page, hands }: Pick<Stage, 'page' | 'hands'>, name: string): Promise<void> {
  await hands.reach(page.getByRole('tab', { selected: true }));
  await hands.walk('ArrowRight', page.getByRole('tab', { name }));
  await page.getByRole('tab', { name, selected: true }).waitFor();
}
