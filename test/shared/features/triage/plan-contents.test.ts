import { describe, expect, test } from 'vitest';
import { assess } from '../../../../shared/features/triage/assess.ts';
import { planPartSchema } from '../../../../shared/features/triage/papers-model.ts';
import { type PlanRecord, selectPieces } from '../../../../shared/features/triage/select-pieces.ts';
import { factsOfCase } from '../../../../shared/features/triage/triage-case.ts';
import { shippedPack } from '../../../support/shipped-pack.ts';
import { readTriageCases } from '../../../support/triage-cases.ts';

const cases = [...readTriageCases('vignettes.yaml'), ...readTriageCases('triage-cases.yaml')];

/** What no plan goes without (P 5.3): what happened, what was arranged, whom to call, who helps. */
const always = ['opening', 'arranged', 'contact', 'help'];
/** Whoever got more than criticism can choose and is advised; accounts and evidence are looked after. */
const usual = [...always, 'choice', 'advice', 'accounts', 'evidence'];

describe.each(['university', 'party'] as const)('the step plan of the pack %s', async (kind) => {
  const { sections } = await shippedPack(kind);
  const plans = cases.map((described) => {
    const known = factsOfCase(described, sections);
    const assessment = assess(sections, known, {});
    const { severity } = assessment.proposal;
    const routes = assessment.walk.routes.map(({ route }) => route);
    const pieces = selectPieces(sections['step-plan'], { known, assessment, severity, routes });
    return { id: described.id, assessment, severity, routes, pieces };
  });

  test.each(plans)('$id: has all that the person needs, and begins with them', (plan) => {
    const { pieces, assessment, severity } = plan;
    const isCriticism = assessment.note !== null;
    expect(pieces[0]?.id).toBe(isCriticism ? 'serious-criticism' : 'not-your-fault');
    const needed = isCriticism ? always : severity === 'severe' ? planPartSchema.options : usual;
    expect(pieces.map(({ part }) => part)).toEqual(expect.arrayContaining([...needed]));
  });

  test('says with each choice what may follow, and everything as a talking point too, in both languages', () => {
    const silent = sections['step-plan'].flatMap(({ id, part, spoken, consequence }) => {
      const needed = part === 'choice' ? [spoken, consequence] : [spoken];
      return needed.every((words) => words?.nl.trim() && words.en.trim()) ? [] : [id];
    });
    expect(silent).toEqual([]);
  });

  const keysOf = (factors: object, record: PlanRecord = {}): readonly string[] => {
    const known = factsOfCase(
      { factors: { forms: ['threat'], concrete_threat: true, ...factors } },
      sections,
    );
    const assessment = assess(sections, known, {});
    const routes = assessment.walk.routes.map(({ route }) => route);
    const decision = { known, assessment, severity: assessment.proposal.severity, routes };
    return selectPieces(sections['step-plan'], decision, record).map(({ id }) => id);
  };

  test('speaks of many at once only where several did it close together', () => {
    const oneForLong = keysOf({ messages: 33, span_days: 70, senders: 1 });
    expect(oneForLong).not.toContain('about-many');
    expect(oneForLong).toContain('about-again');
    expect(keysOf({ messages: 33, span_days: 1, senders: 1 })).not.toContain('about-many');
    const severalAtOnce = keysOf({ messages: 33, span_days: 2, senders: 9 });
    expect(severalAtOnce).toContain('about-many');
    expect(severalAtOnce).not.toContain('about-again');
    expect(keysOf({ forms: ['coordinated'] })).toContain('about-many');
    const stalked = keysOf({ forms: ['stalking'], messages: 33, span_days: 70, senders: 1 });
    expect(stalked.filter((id) => /^about-(?:many|again|stalking)$/.test(id))).toEqual(['about-stalking']);
  });

  test('tells what was done where it is written down, and then neither asks nor advises it', () => {
    const stalked = { forms: ['stalking', 'threat'], offences: ['sr285', 'sr285b'], criminality: 'likely' };
    const done = ['report-filed', 'stop-asked', 'expert-spoken', 'platform-reported'];
    const open = ['report-by-us', 'report-yourself', 'police-note', 'advise-report', 'say-stop-once'];
    const nothing = keysOf(stalked);
    expect(nothing.filter((id) => done.includes(id))).toEqual([]);
    expect(nothing).toEqual(expect.arrayContaining(open));
    const record = (isAll: boolean): PlanRecord =>
      Object.fromEntries(
        ['police-filed', 'asked-to-stop', 'expert-spoken', 'platform-reported'].map((fact) => [
          fact,
          { at: 1, isAll },
        ]),
      );
    const all = keysOf(stalked, record(true));
    expect(all).toEqual(expect.arrayContaining(done));
    expect(all.filter((id) => [...open, 'platform-asked'].includes(id))).toEqual([]);
    // Where something came after it, both are said.
    expect(keysOf(stalked, record(false))).toEqual(expect.arrayContaining([...done, ...open]));
  });

  test('promises nobody at any hour but the emergency number', () => {
    const words = sections['step-plan'].flatMap(({ text, spoken, id }) =>
      [text, spoken].flatMap(({ nl, en }) =>
        /midden in de nacht|middle of the night|altijd (?:bellen|bij hen)|bellen altijd|always (?:call|turn)/.test(
          `${nl} ${en}`,
        )
          ? [id]
          : [],
      ),
    );
    expect(words).toEqual([]);
  });

  test('offers what was decided, and advises a report only where that is the norm', () => {
    for (const { routes, assessment, pieces, id } of plans) {
      const keys = pieces.map((piece) => piece.id);
      expect(keys.includes('report-by-us'), id).toBe(routes.includes('police'));
      const isAdvised = assessment.police === 'default' && routes.includes('police');
      expect(keys.includes('advise-report'), id).toBe(isAdvised);
      expect(keys.includes('deadline-watched'), id).toBe(assessment.complaintOffences.length > 0);
    }
  });
});
