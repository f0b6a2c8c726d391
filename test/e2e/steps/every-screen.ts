import type { Stage } from '../../../electron/tour/stage.ts';
import {
  chooseKnown,
  demoPassphrase,
  lockVault,
  openDemo,
  openRegister,
  tryPassphrase,
} from './demo-vault.ts';
import { openDossierWithFiles, openTab } from './find-dossier.ts';

type Look = (name: string) => Promise<void>;

/** Goes past every screen and every dialog of Luwte once and looks at each. */
export async function lookAtEveryScreen(stage: Stage, look: Look): Promise<void> {
  await lookAtWizard(stage, look);
  await openDemo(stage);
  await lookAtDossier(stage, look);
  await lookAtEvidence(stage, look);
  await lookAround(stage, look);
  await lookAtDoor(stage, look);
}

async function lookAtWizard({ page, texts, sample }: Stage, look: Look): Promise<void> {
  const { start, create, kinds, demo } = texts.vault;
  const next = page.getByRole('button', { name: texts.kernel.actions.continue, exact: true });
  await page.getByRole('heading', { name: start.firstTitle }).waitFor();
  await look('welcome');
  await page.getByRole('button', { name: start.demo }).click();
  await page.getByRole('dialog', { name: demo.title }).waitFor();
  await look('demo');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: start.create }).click();
  await next.click();
  await page.getByLabel(create.organisation.name).fill(sample.organisation);
  await look('create-organisation');
  await page.getByRole('radio', { name: kinds.university }).check();
  await page.getByLabel(create.organisation.caseTag).fill(sample.caseTag);
  await next.click();
  await page.getByLabel(create.member.name).fill(sample.member);
  await look('create-member');
  await next.click();
  await page.getByLabel(create.passphrase.field, { exact: true }).fill('welcome welcome welcome');
  await page.getByText(create.passphrase.strength).waitFor();
  await look('create-passphrase');
  await page.getByRole('button', { name: create.passphrase.suggest }).click();
  await page.getByText(create.passphrase.acceptable).waitFor();
  const suggested = await page.getByLabel(create.passphrase.field, { exact: true }).inputValue();
  await page.getByLabel(create.passphrase.again, { exact: true }).fill(suggested);
  await next.click();
  await page.getByText(create.place.chosen('')).waitFor();
  await look('create-place');
  await page.getByRole('button', { name: create.make }).click();

  const { recovery } = texts.vault;
  await page.getByRole('list', { name: recovery.groups }).waitFor({ timeout: 60_000 });
  await look('recovery-sheet');
  await page.getByRole('button', { name: recovery.savePdf }).click();
  await page.getByRole('dialog', { name: recovery.saveTitle }).waitFor();
  await look('recovery-save');
  await page.keyboard.press('Escape');
  await next.click();
  await page.getByRole('button', { name: recovery.confirm }).click();
  await look('recovery-typing');
  await page.getByRole('button', { name: texts.kernel.frame.lock }).click();
  await page.getByRole('heading', { name: start.title }).waitFor();
}

async function lookAtDossier(stage: Stage, look: Look): Promise<void> {
  const { page, texts } = stage;
  const { dossiers, people, evidence, kernel } = texts;
  const { dossier, newDossier, incident } = dossiers;
  await page.getByRole('row').nth(3).waitFor();
  await look('register');
  await page.getByRole('button', { name: dossiers.register.newReport }).click();
  const form = page.getByRole('dialog', { name: newDossier.title });
  await form.getByRole('button', { name: newDossier.save }).click();
  await form.locator('[aria-invalid="true"]').first().waitFor();
  await look('new-report');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });

  await openDossierWithFiles(stage, dossier.timeline);
  await page.getByRole('listitem').first().waitFor();
  await look('timeline');
  await openTab(stage, dossier.incidents);
  const row = page.getByRole('list', { name: incident.list }).getByRole('listitem').first();
  await row.getByRole('button', { name: new RegExp(`^${kernel.veil.open}`) }).click();
  await look('incidents');
  await page.getByRole('button', { name: incident.add }).click();
  const added = page.getByRole('dialog', { name: incident.addTitle });
  await added.getByRole('button', { name: incident.save }).click();
  await added.locator('[aria-invalid="true"]').first().waitFor();
  await look('incident-form');
  await page.keyboard.press('Escape');
  await added.waitFor({ state: 'hidden' });
  await row.getByRole('button').first().click();
  const details = page.getByRole('dialog', { name: incident.details, exact: true });
  await details.waitFor();
  await look('incident');
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'hidden' });
  // One goes aside, for the list of what lies aside.
  await row.getByRole('button', { name: new RegExp(`^${incident.details}: `) }).click();
  await page.getByRole('menuitem', { name: incident.remove }).click();
  await page.getByText(incident.removed, { exact: true }).first().waitFor();
  await look('put-aside');
  const offer = page.getByRole('alert').filter({ hasText: incident.removed });
  await offer.getByRole('button', { name: kernel.actions.close }).click();
  await offer.waitFor({ state: 'detached' });
  await openTab(stage, people.panel);
  await page.getByRole('form', { name: people.form }).waitFor();
  await look('person');
  await openTab(stage, dossier.reports);
  await page.getByRole('tabpanel').getByText(dossiers.reports.channel).first().waitFor();
  await look('reports');
  await openTab(stage, texts.triage.panel);
  await lookAtTriage(stage, look);
  await openTab(stage, evidence.panel);
  await page.getByRole('table', { name: evidence.list.title }).waitFor();
  await look('evidence');
}

/** How grave, which route, what was decided. */
async function lookAtTriage({ page, texts }: Stage, look: Look): Promise<void> {
  const { parts, partsLabel, assess } = texts.triage;
  const headings = {
    severity: assess.severity.proposal,
    route: assess.route.routes,
    decision: assess.decision.latest,
  } as const;
  for (const part of ['severity', 'route', 'decision'] as const) {
    await page.getByRole('tablist', { name: partsLabel }).getByRole('tab', { name: parts[part] }).click();
    await page.getByRole('heading', { name: headings[part], level: 2 }).waitFor();
    await look(`triage-${part}`);
  }
}

async function lookAtEvidence({ page, texts }: Stage, look: Look): Promise<void> {
  const { viewer, list } = texts.evidence;
  const table = page.getByRole('table', { name: list.title });
  const names = await table.getByRole('link').allInnerTexts();
  for (const name of names) {
    await table.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: viewer.show, exact: true }).click();
    const frames = new RegExp(`^(${viewer.preview}|${viewer.emailText})$`);
    await page.getByRole('region', { name: frames }).or(page.locator('canvas')).first().waitFor();
    await look(`evidence-${name.split('.').at(-1)}`);
    await page.getByRole('link', { name: viewer.back }).click();
    await table.waitFor();
  }
}

/** Whatever is not about one dossier. */
async function lookAtPacks({ page, texts }: Pick<Stage, 'page' | 'texts'>, look: Look): Promise<void> {
  const { packs } = texts.reference;
  await page.getByRole('link', { name: packs.title, exact: true }).click();
  await page.getByRole('heading', { name: packs.title, level: 1 }).waitFor();
  await page.getByRole('rowheader').first().waitFor();
  await look('packs');
  await page.getByText(packs.list.export, { exact: true }).first().click();
  await page.getByRole('dialog', { name: packs.export.title }).waitFor();
  await look('packs-export');
  await page.keyboard.press('Escape');
  await page.getByText(packs.list.adapt, { exact: true }).first().click();
  await page.getByRole('combobox', { name: packs.adapt.section }).waitFor();
  await look('packs-adapt');
  await page.getByRole('button', { name: packs.adapt.add }).click();
  await page.getByRole('button', { name: packs.adapt.keep }).waitFor();
  await look('packs-item');
  await page.evaluate(() => {
    location.hash = '#/reference/packs/compare';
  });
  await page.getByText(packs.compare.same).waitFor();
  await look('packs-compare');
}

async function lookAround({ page, texts }: Stage, look: Look): Promise<void> {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog', { name: texts.dossiers.search.title });
  await search.getByRole('combobox').fill('message');
  await search
    .getByRole('option')
    .filter({ has: page.locator('mark') })
    .first()
    .waitFor();
  await look('search');
  await search.getByRole('combobox').fill('zzzzz');
  await search.getByText(texts.dossiers.search.noneHint).waitFor();
  await look('search-nothing');
  await page.keyboard.press('Escape');
  await search.waitFor({ state: 'hidden' });
  const { reference } = texts;
  await page.getByRole('link', { name: reference.rail, exact: true }).click();
  for (const chapter of ['acute', 'recognise', 'law', 'organise', 'help'] as const) {
    await page.getByRole('link', { name: reference.chapter[chapter], exact: true }).click();
    await page.locator('[aria-current=page]', { hasText: reference.chapter[chapter] }).waitFor();
    await look(`reference-${chapter}`);
  }
  await lookAtPacks({ page, texts }, look);
  await page.getByRole('link', { name: texts.settings.title }).click();
  await page.getByRole('heading', { name: texts.settings.title, level: 1 }).waitFor();
  await look('settings');
  await lookAtVaultPage({ page, texts }, look);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: texts.kernel.keys.title }).waitFor();
  await look('keys');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#/nowhere';
  });
  await page.getByText(texts.kernel.frame.notFound).waitFor();
  await look('not-found');
}

async function lookAtVaultPage({ page, texts }: Pick<Stage, 'page' | 'texts'>, look: Look): Promise<void> {
  const { safety, backups, members, audit } = texts.vault;
  const { removed } = texts.dossiers;
  await page.getByRole('link', { name: safety.rail }).click();
  await page.getByText(safety.facts.headCodeHint).waitFor();
  await look('vault');
  await page.getByRole('link', { name: safety.tabs.members }).click();
  await page.getByRole('heading', { name: members.list }).waitFor();
  await look('members');
  await page.getByRole('button', { name: members.add.action }).click();
  const adding = page.getByRole('dialog', { name: members.add.title });
  await adding.getByRole('button', { name: members.add.next }).click();
  await adding.locator('[aria-invalid="true"]').first().waitFor();
  await look('member-add');
  await page.keyboard.press('Escape');
  await adding.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: safety.tabs.audit }).click();
  await page.getByRole('grid', { name: audit.table }).getByRole('row').nth(3).waitFor();
  await look('audit');
  await page.getByRole('link', { name: removed.title }).click();
  await page.getByRole('table', { name: removed.table }).waitFor();
  await look('removed');
  await page.getByRole('link', { name: safety.tabs.backups }).click();
  await page.getByText(backups.list.empty).waitFor();
  await look('backups');
  await page.getByRole('button', { name: backups.now }).click();
  await page.getByText(backups.made).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  await look('backups-made');
  await page.getByRole('link', { name: backups.outside.restore }).click();
  await page.getByRole('heading', { name: backups.restore.title, level: 1 }).waitFor();
  await page.getByRole('radio').nth(1).waitFor();
  await page.getByText(texts.vault.picker.place).nth(1).waitFor();
  await look('restore');
  await page.getByRole('button', { name: backups.restore.submit, exact: true }).click();
  await page.getByText(backups.restore.folderMissing).waitFor();
  await look('restore-not-chosen');
}

async function lookAtDoor(stage: Stage, look: Look): Promise<void> {
  const { page, texts } = stage;
  const { start, picker, unlock } = texts.vault;
  await lockVault(stage);
  await page.getByRole('list', { name: start.known }).waitFor();
  await look('start');
  await page.getByRole('button', { name: start.openExisting }).click();
  await page.getByRole('dialog', { name: picker.title }).waitFor();
  await look('picker');
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: start.known }).getByRole('button').first().click();
  await page.getByRole('dialog', { name: start.forgetTitle }).waitFor();
  await look('forget');
  await page.keyboard.press('Escape');
  await lookAtRecovery(stage, look);
  await chooseKnown(stage, /demo/);
  await tryPassphrase(stage, 'not this one at all');
  await page.getByText(unlock.errors.WRONG_PASSPHRASE).waitFor();
  await look('unlock');
  await tryPassphrase(stage, demoPassphrase);
  await openRegister(stage);
}

/** The ways in for the vault that the wizard made: the recovery sheet, and a backup. Ends at the list of vaults. */
async function lookAtRecovery({ page, texts }: Stage, look: Look): Promise<void> {
  const { start, unlock, backups } = texts.vault;
  const { recover } = texts.vault.members;
  const known = page.getByRole('list', { name: start.known });
  await known.getByRole('link').filter({ hasNotText: 'demo' }).click();
  await page.getByRole('link', { name: recover.link }).click();
  await page.getByRole('button', { name: recover.next }).click();
  await page.getByText(recover.emptyGroup).first().waitFor();
  await look('recovery-by-sheet');
  await page.evaluate(() => {
    location.hash = location.hash.replace(/unlock\/([^/]+)\/recovery/, 'restore/$1');
  });
  await page.getByRole('heading', { name: backups.restore.title, level: 1 }).waitFor();
  await page.getByText(backups.restore.none).waitFor();
  await look('restore-at-the-door');
  await page.getByRole('link', { name: unlock.other }).click();
  await known.waitFor();
}
