import type { Condition } from './condition.ts';
import { each, type PackPath, type Reference } from './pack-reference.ts';
import type { PackSections } from './pack-sections.ts';

/** Every id by which the sections of triage name something else of the pack. */
export function* triageReferences(sections: PackSections): Generator<Reference> {
  const { norms, tree, routes, stalking, referrals, 'step-plan': stepPlan } = sections;
  for (const { path, when } of conditionsOf(sections)) yield* conditionReferences(path, when);
  for (const [at, { answers }] of tree.entries()) {
    for (const [index, answer] of answers.entries()) {
      const path = ['tree', at, 'answers', index] as const;
      yield* each([...path, 'routes'], answer.routes, 'routes');
      yield* one([...path, 'to'], answer.to, 'tree');
    }
  }
  for (const [at, { route }] of norms.entries()) yield* one(['norms', at, 'route'], route, 'routes');
  for (const [at, { contacts, purpose }] of routes.entries()) {
    yield* each(['routes', at, 'contacts'], contacts, 'referrals');
    yield* one(['routes', at, 'purpose'], purpose, 'purposes');
  }
  for (const [at, { consent }] of referrals.entries())
    yield* one(['referrals', at, 'consent'], consent, 'purposes');
  for (const [at, { forms }] of stalking.entries()) yield* each(['stalking', at, 'forms'], forms, 'forms');
  for (const [at, { purpose, actions, contacts, routes: onRoutes }] of stepPlan.entries()) {
    yield* each(['step-plan', at, 'routes'], onRoutes, 'routes');
    yield* one(['step-plan', at, 'purpose'], purpose, 'purposes');
    yield* each(['step-plan', at, 'actions'], actions, 'actions');
    yield* each(['step-plan', at, 'contacts'], contacts, 'referrals');
  }
}

type PlacedCondition = { readonly path: PackPath; readonly when: Condition };

function* conditionsOf(sections: PackSections): Generator<PlacedCondition> {
  for (const name of ['floors', 'norms', 'attentions', 'ladder', 'step-plan', 'actions'] as const) {
    for (const [at, { when }] of sections[name].entries()) {
      if (when !== undefined) yield { path: [name, at, 'when'], when };
    }
  }
  for (const [at, { levels }] of sections.severity.entries()) {
    for (const [index, { when }] of levels.entries()) {
      if (when !== undefined) yield { path: ['severity', at, 'levels', index, 'when'], when };
    }
  }
  for (const [at, { answers }] of sections.tree.entries()) {
    for (const [index, { when }] of answers.entries()) {
      if (when !== undefined) yield { path: ['tree', at, 'answers', index, 'when'], when };
    }
  }
}

function* conditionReferences(path: PackPath, { anyOf, noneOf, ...part }: Condition): Generator<Reference> {
  yield* partReferences(path, part);
  for (const [name, parts] of Object.entries({ anyOf, noneOf })) {
    for (const [at, one] of (parts ?? []).entries()) yield* partReferences([...path, name, at], one);
  }
}

function* partReferences(path: PackPath, { forms, offences, contract }: Condition): Generator<Reference> {
  yield* each([...path, 'forms'], forms, 'forms');
  yield* each([...path, 'offences'], offences, 'offences');
  yield* one([...path, 'contract'], contract, 'contracts');
}

function* one(path: PackPath, id: string | undefined, target: Reference['target']): Generator<Reference> {
  if (id !== undefined) yield { path, id, target };
}
