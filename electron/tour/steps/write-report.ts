import type { Stage } from '../stage.ts';

/** Takes a report by phone: N, the fields that can be answered at once, and the dossier is there. */
export async function writeReport({ page, hands, texts, sample, shot }: Stage): Promise<void> {
  const { newDossier, call } = texts.dossiers;
  await hands.key('g');
  await hands.key('d');
  await page.getByRole('heading', { name: texts.dossiers.register.title, level: 1 }).waitFor();
  await hands.key('n');
  const drawer = page.getByRole('dialog', { name: newDossier.title });
  await hands.reach(drawer.getByRole('radio', { name: call.dangers.no, exact: true }));
  await hands.key('Space');
  await hands.type(drawer.getByLabel(newDossier.name), sample.person);
  await hands.type(drawer.getByLabel(newDossier.contact), sample.contact);
  await hands.type(drawer.getByLabel(newDossier.function), sample.function);
  await hands.type(drawer.getByLabel(newDossier.unit), sample.unit);
  await hands.type(drawer.getByLabel(newDossier.account), sample.account);
  await hands.choose(drawer.getByLabel(newDossier.channel), sample.channel);
  await shot('report-by-phone');
  await hands.press(drawer.getByRole('button', { name: newDossier.save }));
  await drawer.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: new RegExp(sample.caseTag), level: 1 }).waitFor();
  await shot('dossier');
}

/** Writes a note in the timeline of the dossier that is open. */
export async function writeNote({ page, hands, texts, sample, shot }: Stage): Promise<void> {
  const { note } = texts.dossiers;
  await hands.type(page.getByRole('textbox', { name: note.text }), sample.note);
  await hands.key('Control+Enter');
  await page.getByRole('listitem').filter({ hasText: sample.note }).waitFor();
  await shot('timeline');
}
