import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { createSenderVault, type SenderVault } from './sender-vault.ts';

let vault: SenderVault;
beforeAll(async () => {
  vault = await createSenderVault();
});
afterAll(() => vault.close());

const day = (date: string) => Date.parse(`${date}T10:00:00Z`);

describe('the senders of a dossier', () => {
  test('are one for all spellings of an account, most messages first, with the number of dossiers', () => {
    const here = vault.addDossier();
    const there = vault.addDossier();
    for (const [index, sender] of [
      '@Spelling_Een',
      'spelling_een',
      'https://x.com/spelling_een?s=20',
    ].entries())
      vault.addMessage(here, { sender, occurredAt: day(`2026-03-0${index + 1}`) });
    vault.addMessage(here, { sender: '@ander', occurredAt: day('2026-03-09') });
    vault.addMessage(here, { sender: '@spelling_een', platform: 'instagram' });
    vault.addMessage(here, { sender: 'onbekend' });
    vault.addMessage(here, { sender: '' });
    vault.addMessage(there, { sender: 'x.com/Spelling_Een/status/12', occurredAt: day('2026-04-01') });

    const [first, ...others] = vault.senders(here);
    expect(first).toEqual({
      senderId: first?.senderId,
      name: '@Spelling_Een',
      platform: 'x',
      perpetrator: null,
      accounts: 1,
      messages: 3,
      firstAt: day('2026-03-01'),
      lastAt: day('2026-03-03'),
      dossiers: 2,
    });
    expect(others.map(({ name, messages }) => [name, messages])).toEqual([
      ['@ander', 1],
      ['@spelling_een', 1],
    ]);
    expect(vault.senders(null, 'ling_een').map(({ messages, dossiers }) => [messages, dossiers])).toEqual([
      [4, 2],
      [1, 1],
    ]);
  });

  test('follow a message whose sender or place is changed, and one that is put aside', () => {
    const dossierId = vault.addDossier();
    const incidentId = vault.addMessage(dossierId, { sender: '@eerst' });
    const {
      incidentId: _,
      dossierId: __,
      ...incident
    } = vault.read('dossiers.incident', { incidentId }) as never as {
      incidentId: string;
      dossierId: string;
    };
    vault.write('dossiers.changeIncident', { incidentId, incident: { ...incident, sender: '@later' } });
    expect(vault.senders(dossierId).map(({ name }) => name)).toEqual(['@later']);
    vault.write('dossiers.removeIncident', { incidentId });
    expect(vault.senders(dossierId)).toEqual([]);
  });

  test('do not count what lies in a dossier that was put aside as a whole', () => {
    const [kept, gone] = [vault.addDossier(), vault.addDossier()];
    for (const dossierId of [kept, gone]) vault.addMessage(dossierId, { sender: '@twee_dossiers' });
    vault.db.run(sql`UPDATE dossiers SET removed_at = 1 WHERE dossier_id = ${gone}`);
    expect(vault.senders(null, 'twee_dossiers')).toMatchObject([{ messages: 1, dossiers: 1 }]);
    expect(vault.senders(kept)).toMatchObject([{ messages: 1, dossiers: 1 }]);
  });

  test('are not those of a dossier that is not there', () => {
    const none = { dossierId: '01890000-0000-7000-8000-000000000000', text: '', offset: 0, limit: 10 };
    expect(vault.read('people.senders', none)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a sender', () => {
  test('is told by how often, for how long, with which silences, and what came after being asked to stop', () => {
    const dossierId = vault.addDossier();
    const moments = ['2026-01-05', '2026-01-05', '2026-01-07', '2026-02-10', '2026-02-11'];
    for (const [index, date] of moments.entries())
      vault.addMessage(dossierId, {
        sender: '@keert_terug',
        occurredAt: day(date) + index,
        forms: index < 3 ? ['insult'] : ['insult', 'threat'],
      });
    vault.addMessage(dossierId, {
      sender: '@keert_terug',
      occurredAt: day('2026-02-01'),
      precision: 'month',
      forms: [],
    });
    const [row] = vault.senders(dossierId);
    const senderId = row?.senderId ?? '';
    const fields = {
      perpetrator: 'troll',
      remarks: 'Zelfde toon als vorig jaar.',
      askedToStopAt: day('2026-02-01'),
    };
    vault.write('people.changeSender', { senderId, dossierId, fields });

    expect(vault.sender(senderId, dossierId)).toMatchObject({
      about: fields,
      name: '@keert_terug',
      figures: {
        messages: 6,
        undated: 1,
        firstDay: '2026-01-05',
        lastDay: '2026-02-11',
        activeDays: 4,
        activeWeeks: 2,
        longestSilence: 33,
        returns: 1,
        afterAsked: 2,
        forms: [
          { form: 'insult', messages: 5 },
          { form: 'threat', messages: 2 },
        ],
        platforms: [{ platform: 'x', messages: 6 }],
        weeks: [
          { monday: '2026-01-05', messages: 3, forms: [{ form: 'insult', messages: 3 }] },
          {
            monday: '2026-02-09',
            messages: 2,
            forms: [
              { form: 'insult', messages: 2 },
              { form: 'threat', messages: 2 },
            ],
          },
        ],
      },
      inVault: { messages: 6, dossiers: 1 },
      others: { dossiers: 0 },
    });
    const page = vault.read('people.senderMessages', { senderId, dossierId, offset: 1, limit: 2 });
    expect(page).toMatchObject({
      total: 6,
      messages: [
        {
          occurredAt: day('2026-02-10') + 3,
          account: '@keert_terug',
          forms: ['insult', 'threat'],
          platform: 'x',
        },
        { precision: 'month', forms: [] },
      ],
    });
    expect(JSON.stringify(page)).not.toContain('kwast');
  });

  test('of plain words is one within its dossier, another in the next, and none where all are seen together', () => {
    const [here, there] = [vault.addDossier(), vault.addDossier()];
    const words = 'een student uit groep 3';
    for (const sender of [words, 'Een student  uit groep 3']) vault.addMessage(here, { sender });
    vault.addMessage(there, { sender: words });
    const [own] = vault.senders(here);
    expect(vault.senders(here)).toMatchObject([{ name: words, messages: 2, dossiers: 1 }]);
    expect(vault.senders(there)).toMatchObject([{ messages: 1, dossiers: 1 }]);
    expect(vault.senders(there)[0]?.senderId).not.toBe(own?.senderId);
    expect(vault.sender(own?.senderId ?? '', here).others).toMatchObject({ dossiers: 0 });
    expect(vault.senders(null, 'student uit')).toEqual([]);
    expect(vault.read('people.sender', { senderId: own?.senderId, dossierId: null })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const typed = { platform: 'x', text: 'een student uit' };
    expect(vault.read('people.suggestSenders', { dossierId: here, ...typed })).toEqual({ names: [words] });
  });

  test('of plain words that is merged with an account stays in its dossier, and its messages count', () => {
    const dossierId = vault.addDossier();
    vault.addMessage(dossierId, { sender: 'de boze buurman' });
    vault.addMessage(dossierId, { sender: '@boze_overbuur' });
    const idOf = (name: string) => vault.senders(dossierId).find((row) => row.name === name)?.senderId ?? '';
    const [keptId, mergedId] = [idOf('de boze buurman'), idOf('@boze_overbuur')];
    const merging = { keptId, mergedId, certainty: 'likely', reason: 'Zei het zelf.', dossierId };
    vault.write('people.mergeSenders', merging);
    expect(vault.senders(dossierId)).toMatchObject([{ name: 'de boze buurman', messages: 2 }]);
    expect(vault.senders(null, 'boze_overbuur')).toMatchObject([{ name: '@boze_overbuur', messages: 2 }]);
    // Nor is the account found by words that somebody wrote in one dossier.
    expect(vault.senders(null, 'boze buurman')).toEqual([]);
    expect(vault.senders(dossierId, 'boze buurman')).toHaveLength(1);
    const everywhere = vault.sender(mergedId, null);
    expect(everywhere).toMatchObject({ name: '@boze_overbuur', withheld: 1, figures: { messages: 2 } });
    expect(JSON.stringify(everywhere)).not.toContain('buurman');
  });

  test('with letters that look like others is another one, with a warning', () => {
    const dossierId = vault.addDossier();
    vault.addMessage(dossierId, { sender: '@sidonia' });
    vault.addMessage(dossierId, { sender: '@sidоniа' });
    const rows = vault.senders(dossierId);
    expect(rows).toHaveLength(2);
    const looks = rows.map(({ senderId }) => vault.sender(senderId, dossierId).accounts[0]?.looksLike);
    expect(looks.toSorted()).toEqual([null, 'sidonia']);
  });

  test('of a name of 300 characters is kept whole', () => {
    const dossierId = vault.addDossier();
    const long = '🦊'.repeat(150);
    vault.addMessage(dossierId, { sender: long, platform: 'forum' });
    expect(vault.senders(dossierId)).toMatchObject([{ name: long }]);
  });

  test('is offered while typing by the beginning of the account, on its own platform', () => {
    const dossierId = vault.addDossier();
    for (const sender of ['@Voorstel_B', '@voorstel_a', '@een_voorstel'])
      vault.addMessage(dossierId, { sender });
    vault.addMessage(dossierId, { sender: '@voorstel_c', platform: 'tiktok' });
    const suggest = (text: string) => vault.read('people.suggestSenders', { dossierId, platform: 'x', text });
    expect(suggest('@VOOR')).toEqual({ names: ['@voorstel_a', '@Voorstel_B'] });
    expect(suggest('https://x.com/voorstel_b')).toEqual({ names: ['@Voorstel_B'] });
    expect(suggest('')).toEqual({ names: [] });
    expect(suggest('onbekend')).toEqual({ names: [] });
  });
});
