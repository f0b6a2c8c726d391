import type { Stage } from '../../../electron/tour/stage.ts';

/** A word that is in the name of the one PDF of a demo vault. */
const wordOfPdf = { nl: 'overzicht', en: 'overview' } as const;

/** Opens the dossier of a demo vault that holds an e-mail, a PDF and a picture, at one of its tabs. */
export async function openDossierWithFiles(stage: Stage, tab: string): Promise<void> {
  const { page, texts, language } = stage;
  const { search } = texts.dossiers;
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: search.title });
  await dialog.getByRole('combobox').fill(wordOfPdf[language]);
  await dialog.getByRole('option').filter({ hasText: search.kinds.evidence }).first().click();
  await page.getByRole('link', { name: texts.evidence.viewer.back }).click();
  await openTab(stage, tab);
}

export async function openTab({ page }: Stage, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
}
