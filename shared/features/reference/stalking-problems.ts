import type { ReferenceProblem } from './pack-reference.ts';
import type { PackSections } from './pack-sections.ts';

/**
 * What would keep messages from ever adding up to stalking, or make them add up in two ways: not exactly one sign that says
 * from where on they do, a sign of escalation that does not say which forms are worse than which, or one of coming back that
 * does not say after how long a silence.
 */
export function stalkingProblems({ stalking }: Pick<PackSections, 'stalking'>): readonly ReferenceProblem[] {
  const totals = stalking.flatMap(({ measure }, at) => (measure === 'total' ? [at] : []));
  const places: readonly ReferenceProblem['path'][] =
    totals.length === 0 ? [['stalking']] : totals.slice(1).map((at) => ['stalking', at, 'measure']);
  return [
    ...places.map((path): ReferenceProblem => ({ code: 'not-once', path, id: 'total' })),
    ...stalking.flatMap(({ measure, forms = [], silence }, at): ReferenceProblem[] => {
      const missing = (id: string): ReferenceProblem[] => [{ code: 'missing', path: ['stalking', at], id }];
      if (measure === 'escalation' && forms.length === 0) return missing('forms');
      return measure === 'returns' && silence === undefined ? missing('silence') : [];
    }),
  ];
}
