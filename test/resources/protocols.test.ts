import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../shared/features/reference/model.ts';
import { packSections } from '../../shared/features/reference/pack-sections.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const folder = join(import.meta.dirname, '../../resources/protocols');

/** The closed lists that cases are triaged by. */
const formIds =
  'hate-speech insult discriminating call-to-violence threat disinformation doxing bullying stalking coordinated internal-intimidation sexual physical-violence burglary-theft property-visit';
const offenceIds =
  'sr285 sr285b sr285d sr261 sr262 sr266 sr267 sr137 sr429ter sr254ba sr300 sr310 sr311 sr350';
/** Ways out of triage that are somebody to turn to. */
const routeIds =
  'emergency police security national-point discrimination-point human-rights-board platform lawyer hr mediation internal-procedure';

describe.each(['university', 'party'] as const)('the protocol pack %s', async (id) => {
  const pack: Pack = await shippedPack(id);
  const { sections } = pack;

  test('has a file for each section, and no other', () => {
    const names = ['pack', ...Object.keys(packSections)].map((name) => `${name}.yaml`);
    const parts = ['after', 'before', 'during'].map((name) => `actions/${name}.yaml`);
    const found = readdirSync(join(folder, id), { recursive: true }).map(String);
    expect(found.toSorted()).toEqual(
      ['actions', ...parts, ...names.filter((name) => name !== 'actions.yaml')].toSorted(),
    );
  });

  test('calls no two things of a section the same', () => {
    const lists = Object.entries(sections).filter(([name]) => name !== 'signpost') as [
      string,
      Pack['sections']['forms'],
    ][];
    expect(lists.length).toBeGreaterThan(20);
    for (const [name, items] of lists) {
      for (const language of ['nl', 'en'] as const) {
        expect(new Set(items.map(({ label }) => label[language])).size, `${name} ${language}`).toBe(
          items.length,
        );
      }
    }
  });

  test('names what consent is asked for in words that fit the screen of somebody else', () => {
    const spoken = sections.purposes.filter(
      ({ label }) => /\b(?:u|uw)\b/i.test(label.nl) || /\byour?\b/i.test(label.en),
    );
    expect(spoken.map(({ id: purpose }) => purpose)).toEqual([]);
  });

  test('asks consent for each party by itself, for a letter as well as for a choice', () => {
    const asked = sections['step-plan'].flatMap(({ part, purpose, routes = [] }) =>
      part === 'choice' && purpose !== undefined ? routes.map((route) => ({ route, purpose })) : [],
    );
    expect(asked.length).toBeGreaterThan(8);
    for (const { route, purpose } of asked) {
      const letter = sections.referrals.find((party) => party.id === route && party.fields !== undefined);
      if (letter?.consent !== undefined) expect(letter.consent, route).toBe(purpose);
    }
    // What helpers hear is asked for once; whoever else is no helper has a purpose of their own.
    const helpers = sections.referrals.filter(({ consent }) => consent === 'referral');
    expect(helpers.filter(({ kind }) => kind !== 'help').map((party) => party.id)).toEqual([]);
  });

  test('knows exactly the agreed forms and offences, and every way out of triage', () => {
    const idsOf = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);
    expect(idsOf(sections.forms).toSorted()).toEqual(formIds.split(' ').toSorted());
    expect(idsOf(sections.offences).toSorted()).toEqual(offenceIds.split(' ').toSorted());
    expect(idsOf(sections.referrals)).toEqual(expect.arrayContaining(routeIds.split(' ')));
  });

  test('says of the law what legal.md says: which offences need a complaint, and what nobody could check', () => {
    const complaints = Object.fromEntries(sections.offences.map((item) => [item.id, item.complaint]));
    expect(complaints).toEqual({
      sr285: 'no',
      sr285b: 'yes',
      sr285d: 'unknown',
      sr261: 'unless-elected',
      sr262: 'unless-elected',
      sr266: 'unless-elected',
      sr267: 'no',
      sr137: 'no',
      sr429ter: 'unknown',
      sr254ba: 'unknown',
      sr300: 'no',
      sr310: 'no',
      sr311: 'no',
      sr350: 'no',
    });
    const unverified = sections.offences
      .filter(({ law }) => law.certainty === 'unverified')
      .map((item) => item.id);
    expect(unverified.toSorted()).toEqual(
      ['sr285b', 'sr285d', 'sr261', 'sr262', 'sr266', 'sr267', 'sr429ter', 'sr254ba'].toSorted(),
    );
  });

  test('has something to do for everybody, before, during and after', () => {
    for (const phase of ['before', 'during', 'after'] as const) {
      for (const actor of ['institution', 'manager', 'affected', 'communications'] as const) {
        const found = sections.actions.filter((action) => action.phase === phase && action.actor === actor);
        expect(found.length, `${phase} ${actor}`).toBeGreaterThan(1);
      }
    }
  });

  test('keeps the order of evidence: a screenshot, the platform, out of sight, blocking (H annex 1)', () => {
    const earlier = (id: string): readonly string[] =>
      (sections.actions.find((item) => item.id === id)?.after ?? []).flatMap((first) => [
        first,
        ...earlier(first),
      ]);
    expect(earlier('report-to-platform')).toContain('screenshot-first');
    expect(earlier('remove-or-hide')).toContain('report-to-platform');
    expect(earlier('block-sender')).toContain('screenshot-first');
  });

  test('leads to acute danger from the very first question', () => {
    const { signpost } = sections;
    const first = signpost.questions.find((question) => question.id === signpost.start);
    const outcomes = first?.answers.map(({ to }) => signpost.outcomes.find((outcome) => outcome.id === to));
    expect(outcomes?.some((outcome) => outcome?.contacts[0] === 'emergency')).toBe(true);
  });
});
