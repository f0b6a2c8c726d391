import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listRepositoryFiles, readRepositoryFile } from './source-tree.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy: { readonly matrix: { readonly system: readonly string[] } };
        readonly permissions: unknown;
        readonly 'timeout-minutes': number;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const path = '.github/workflows/build.yml';
const text = readRepositoryFile(path);
const workflow: Workflow = parse(text);
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);

describe('the workflow of public builds', () => {
  test('is the only one', () => {
    expect(listRepositoryFiles().filter((one) => one.startsWith('.github/'))).toEqual([path]);
  });

  test('installs, tests, checks and packages on three systems', () => {
    expect(jobs[0]?.strategy.matrix.system.map((name) => name.split('-')[0])).toEqual([
      'ubuntu',
      'windows',
      'macos',
    ]);
    const commands = steps.map(({ run = '' }) => run).filter((run) => /\bnpm |install-electron/.test(run));
    expect(commands).toEqual([
      'npm ci',
      'npx --no-install install-electron',
      'xvfb-run --auto-servernum npm test',
      'npm test',
      'npm run check',
      'npm run dist',
    ]);
  });

  test('takes every action by the hash of a commit, with its version beside it', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(2);
    expect(uses.filter((one) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(one))).toEqual([]);
    expect(text.match(/uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)).toHaveLength(uses.length);
  });

  test('may only read the sources, keeps no password, and knows no secret', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.map(({ permissions }) => permissions)).toEqual(jobs.map(() => ({ contents: 'read' })));
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with).toEqual({ 'persist-credentials': false });
    expect(text).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN|pull_request_target|workflow_run/);
    // What an outsider can choose, such as the name of a branch, never becomes part of a command.
    const chosen = steps.filter(({ run }) => run?.includes('${{'));
    expect(chosen).toEqual([]);
  });

  test('never switches a sandbox off, ignores no failure, and comes to an end', () => {
    expect(text).not.toMatch(/no-sandbox|DISABLE_SANDBOX|continue-on-error|\|\| true/);
    expect(jobs.filter((job) => !(job['timeout-minutes'] <= 60))).toEqual([]);
  });
});
