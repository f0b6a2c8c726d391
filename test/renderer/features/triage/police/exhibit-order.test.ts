import { describe, expect, test } from 'vitest';
import {
  exhibitsOfFacts,
  moveExhibit,
  sortByCapture,
} from '../../../../../renderer/features/triage/police/what/exhibit-order.ts';
import type { PoliceExhibit, PoliceFact } from '../../../../../shared/features/triage/police-model.ts';

const exhibit = (evidenceId: string, capturedAt: number | null): PoliceExhibit => ({
  evidenceId,
  fileName: `${evidenceId}.png`,
  kind: 'image',
  size: 1,
  capturedAt,
  capturedPrecision: 'minute',
  collectedBy: '',
  captureWay: null,
  captureNote: '',
  incidentIds: [],
  derivedFrom: null,
});

const fact = (incidentId: string, evidenceIds: string[]): PoliceFact => ({
  incidentId,
  occurredAt: 0,
  precision: 'day',
  platform: 'x',
  sender: '',
  message: '',
  offences: [],
  forms: [],
  evidenceIds,
});

describe('exhibits', () => {
  test('change places with the one beside them, and stay where there is none', () => {
    const order = ['a', 'b', 'c'];
    expect(moveExhibit(order, 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveExhibit(order, 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moveExhibit(order, 'a', -1)).toBe(order);
    expect(moveExhibit(order, 'c', 1)).toBe(order);
    expect(moveExhibit(order, 'unknown', 1)).toBe(order);
  });

  test('stand by the moment they were captured; those without one last, as they stood', () => {
    const known = [exhibit('a', null), exhibit('b', 20), exhibit('c', 10), exhibit('d', null)];
    expect(sortByCapture(['d', 'a', 'b', 'c'], known)).toEqual(['c', 'b', 'd', 'a']);
  });

  test('of the incidents that are told are offered once each, unless they go along already', () => {
    const facts = [fact('one', ['a', 'b']), fact('two', ['b', 'c']), fact('three', ['d'])];
    expect(exhibitsOfFacts(facts, { incidentIds: ['one', 'two'], evidenceIds: ['a'] })).toEqual(['b', 'c']);
  });
});
