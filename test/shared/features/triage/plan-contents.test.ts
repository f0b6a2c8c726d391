import { describe, expect, test } from 'vitest';
import { assess } from '../../../../shared/features/triage/assess.ts';
import { planPartSchema } from '../../../../shared/features/triage/papers-model.ts';
import { selectPieces } from '../../../../shared/features/triage/select-pieces.ts';
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
