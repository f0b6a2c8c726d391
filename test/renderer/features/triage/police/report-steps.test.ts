import { describe, expect, test } from 'vitest';
import { orderFindings } from '../../../../../renderer/features/triage/police/privacy/order-findings.ts';
import {
  isReportStep,
  isStepDone,
  kindsAfter,
  openChecks,
  reportSteps,
  stepOfCheck,
} from '../../../../../renderer/features/triage/police/report-steps.ts';
import {
  type PoliceCheck,
  type PoliceFinding,
  policeCheckSchema,
} from '../../../../../shared/features/triage/police-model.ts';

const check = (name: PoliceCheck['check'], blocks: boolean): PoliceCheck => ({
  check: name,
  state: 'open',
  blocks,
  count: 1,
});

describe('steps of a report', () => {
  test('every check belongs to a step that somebody can go to', () => {
    for (const name of policeCheckSchema.shape.check.options) {
      expect(reportSteps).toContain(stepOfCheck({ check: name }));
    }
  });

  test('what is needed stands before what is advised, in its own step only', () => {
    const checks = [check('consent', false), check('declarant', true), check('scan', true)];
    expect(openChecks({ checks }, 'who').map((one) => one.check)).toEqual(['declarant', 'consent']);
    expect(openChecks({ checks }).map((one) => one.check)).toEqual(['declarant', 'scan', 'consent']);
    expect(openChecks({ checks: checks.map((one) => ({ ...one, state: 'done' })) })).toEqual([]);
  });

  test('an address with another word than a step leads to none', () => {
    expect(isReportStep('privacy')).toBe(true);
    expect(isReportStep('toString')).toBe(false);
    expect(isReportStep(null)).toBe(false);
  });

  test('exporting is done once it was, and what comes after it once the report was made', () => {
    const report = {
      state: 'preparing',
      exports: [],
      checks: [check('scan', true)],
    } as unknown as Parameters<typeof isStepDone>[0];
    expect(reportSteps.filter((step) => isStepDone(report, step))).toEqual(['who', 'what', 'requests']);
    expect(isStepDone({ ...report, state: 'filed' }, 'after')).toBe(true);
  });
});

describe('what can have happened next', () => {
  test('a report is made once, also where it was stopped after that', () => {
    expect(kindsAfter({ isFiled: false })).toEqual(['filed', 'stopped']);
    expect(kindsAfter({ isFiled: true })).toEqual([
      'feedback',
      'taken-up',
      'dismissed',
      'complaint-12',
      'hearing',
      'verdict',
      'stopped',
    ]);
  });
});

describe('findings', () => {
  test('stand by what they are in: own text, incidents, exhibits by number', () => {
    const finding = (place: PoliceFinding['place'], number: number | null) =>
      ({ place, number }) as PoliceFinding;
    const found = [
      finding('file-data', 2),
      finding('file-words', 1),
      finding('incident', 2),
      finding('incident', 1),
      finding('text', null),
      finding('file-name', 1),
    ];
    expect(orderFindings(found).map(({ place, number }) => `${place} ${number}`)).toEqual([
      'text null',
      'incident 1',
      'incident 2',
      'file-words 1',
      'file-name 1',
      'file-data 2',
    ]);
  });
});
