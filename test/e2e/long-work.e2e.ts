import { expect, test } from 'vitest';
import type { Stage } from '../../electron/tour/stage.ts';
import { openDossierWithFiles } from './steps/find-dossier.ts';
import { makeFile, makePdf } from './steps/made-files.ts';
import { openSampleDemo } from './steps/open-sample-demo.ts';

const small = { width: 1024, height: 700 };

test('many things put aside are offered for undoing one at a time, over nothing of the list, and none is lost', async () => {
  const { stage } = await openSampleDemo('notices', {
    language: 'en',
    colorScheme: 'dark',
    viewport: small,
  });
  const { page, hands, texts, shot } = stage;
  const { incident } = texts.dossiers;
  const { actions } = texts.kernel;
  // The sample vault is in Dutch, whatever the language of the screens.
  await openDossierWithFiles({ ...stage, language: 'nl' }, texts.dossiers.dossier.incidents);
  const rows = page.getByRole('list', { name: incident.list }).getByRole('listitem');
  await rows.first().waitFor();
  const before = await rows.count();
  expect(before).toBeGreaterThan(3);
  for (let left = before - 1; left >= before - 3; left -= 1) {
    await rows
      .first()
      .getByRole('button', { name: new RegExp(`^${incident.details}: `) })
      .click();
    await page.getByRole('menuitem', { name: incident.remove }).click();
    await expect.poll(() => rows.count()).toBe(left);
  }
  // Those that wait behind the first are out of reach.
  const notices = page.locator('[role="alert"]:not([inert])').filter({ hasText: incident.removed });
  await expect.poll(() => notices.count()).toBe(1);
  await shot('three-behind-one');
  // Clear of the working area, and not much higher than a line.
  await expect.poll(() => overlap(stage)).toBeLessThanOrEqual(0);
  expect((await notices.boundingBox())?.height).toBeLessThan(60);

  // By keyboard they unfold, each with its own way back.
  await page.getByRole('heading', { level: 1 }).focus();
  await hands.reach(notices.first().getByRole('button', { name: actions.undo }));
  await expect.poll(() => notices.count()).toBe(3);
  await shot('unfolded');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).focus();
  for (let back = before - 2; back <= before; back += 1) {
    await page.keyboard.press('z');
    await expect.poll(() => rows.count()).toBe(back);
  }
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);

  // One that goes from under the pointer does not keep the next one for ever.
  for (const isUndone of [true, false]) {
    await rows
      .first()
      .getByRole('button', { name: new RegExp(`^${incident.details}: `) })
      .click();
    await page.getByRole('menuitem', { name: incident.remove }).click();
    await notices.waitFor();
    if (isUndone) await notices.getByRole('button', { name: actions.undo }).click();
  }
  await expect.poll(() => page.getByRole('alert').count(), { timeout: 30_000 }).toBe(0);

  await page.keyboard.press('?');
  const overview = page.getByRole('dialog', { name: texts.kernel.keys.title });
  await overview.getByText('Go to Today (V of “Vandaag”)').waitFor();
  await shot('keys');
}, 120_000);

test('keeping the files of an import goes on after the vault was locked, with those that are missing', async () => {
  const { luwte, stage } = await openSampleDemo('files-left', { viewport: small });
  const { page, hands, texts, shot } = stage;
  const { imports } = texts.dossiers;
  const { past, preview } = imports;
  await openDossierWithFiles(stage, texts.dossiers.dossier.incidents);
  await hands.press(page.getByRole('link', { name: imports.open }));
  const mails = Array.from({ length: 40 }, (_, row) =>
    makeFile(
      luwte.folder,
      `bericht-${row}.eml`,
      `From: kwast${row}@kwaad.example\r\nSubject: Bericht ${row}\r\nDate: Fri, 20 Nov 2026 14:05:${String(row).padStart(2, '0')} +0100\r\n\r\nBericht ${row}\r\n`,
    ),
  );
  await hands.attach(page.getByRole('button', { name: imports.source.chooseMessages }), mails);
  await hands.press(page.getByRole('button', { name: imports.mapping.next }));
  await page.getByText(preview.counts(40, 0, 0)).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: preview.finish(preview.incidents(40)) }).press('Enter');
  // Some are kept by now; the lock breaks off the rest.
  await page.getByText(/als bewijs bewaard: [1-9]\d* van 40$/).waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: texts.vault.start.title }).waitFor();
  const { unlockVault } = await import('./steps/demo-vault.ts');
  await unlockVault(stage, /voorbeeld/);

  await openDossierWithFiles(stage, texts.dossiers.dossier.incidents);
  await page.getByText(/^Als bewijs bewaard: \d+ van 40 bestanden\.$/).waitFor();
  await shot('told');
  await hands.press(page.getByRole('link', { name: past.keepRest }));
  await page.getByText(past.interrupted).waitFor();
  await shot('interrupted');
  // Somebody thinks that they are gone, and then finds them.
  await hands.press(page.getByRole('button', { name: past.letGoOf('').slice(0, 12) }).first());
  await page.getByText(past.interrupted).waitFor({ state: 'hidden' });
  await page.getByText(/bestanden zijn er niet meer; dat is zo gelaten\.$/).waitFor();
  await page.getByRole('heading', { level: 1 }).focus();
  await shot('let-go');
  await page.keyboard.press('z');
  await page.getByText(past.interrupted).waitFor();
  const goOn = page.getByRole('button', { name: past.keepRestOf('').slice(0, 20) });
  await hands.attach(goOn.first(), [
    ...mails,
    makeFile(luwte.folder, 'vreemd.eml', 'From: x@y.example\r\n\r\n.'),
  ]);
  await page.getByText(past.filesKept(40, 40)).waitFor({ timeout: 60_000 });
  await shot('all-kept');
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('a copy of a long PDF shows how far it is and can be stopped, also by who comes back to it', async () => {
  const { luwte, stage } = await openSampleDemo('copy-progress');
  const { page, hands, texts, shot } = stage;
  const { copy } = texts.evidence.leaving;
  const { viewer, list } = texts.evidence;
  await openDossierWithFiles(stage, texts.evidence.panel);
  const lines = Array.from({ length: 100 }, (_, row) => `Bladzijde ${row}`);
  const pdf = makeFile(luwte.folder, 'lang.pdf', makePdf(lines));
  await hands.attach(page.locator('button').filter({ hasText: texts.evidence.add.choose }), [pdf]);
  const item = page
    .getByRole('table', { name: list.title })
    .getByRole('link', { name: 'lang.pdf', exact: true });
  await item.press('Enter');
  await hands.press(page.getByRole('button', { name: copy.make }));
  await page.getByText(/^[1-9]\d* van 100 bladzijden$/).waitFor({ timeout: 30_000 });
  await shot('under-way');
  await page.getByRole('link', { name: viewer.back }).click();
  await item.press('Enter');
  await page.getByRole('button', { name: copy.busy }).waitFor();
  await hands.press(page.getByRole('button', { name: copy.stop, exact: true }));
  const make = page.getByRole('button', { name: copy.make });
  await make.waitFor();
  await expect.poll(() => make.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByText(copy.errors.COPY_CANCELLED).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('stopped');
});

/** Pixels of the working area that lie below a notice; nothing where it is below that area. */
function overlap({ page }: Stage): Promise<number> {
  return page.evaluate(() => {
    const notice = document.querySelector('[data-layout="stacked"] [role="alert"]');
    const main = document.getElementById('main');
    if (notice === null || main === null) return Number.NaN;
    return main.getBoundingClientRect().bottom - notice.getBoundingClientRect().top;
  });
}
