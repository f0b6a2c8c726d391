import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { knowVault } from '../../support/know-vault.ts';
import { passphrase } from '../../support/sample-vault.ts';
import { type StartedService, startService } from '../../support/start-service.ts';
import { makeFolder, removeFolder } from '../../support/test-folder.ts';
import { answerOrCode } from './answer-or-code.ts';
import { codeProblems } from './error-words.ts';
import { changedFiles, fileStates } from './file-states.ts';
import type { Row } from './inject.ts';
import { whatIsMissing } from './ledger.ts';
import { privateWordsIn } from './private-words.ts';
import { readVault } from './read-vault.ts';
import type { StillVault } from './sample-vaults.ts';
import { seed } from './seed.ts';

/** A key file to try; null: there is none. `codes`: what it may be refused with. */
export type KeyFileTry = {
  readonly where: string;
  readonly keyFile: string | Uint8Array | null;
  readonly codes: readonly string[];
};

/**
 * Opens a vault with one key file after the other. As long as they are refused it is one and the same service, which
 * makes thousands of them possible. Each is refused by a code that it may have, with nothing changed; or it opens
 * and everything is there.
 */
export async function tryKeyFiles(row: Row, still: StillVault, tries: readonly KeyFileTry[]): Promise<void> {
  const home = makeFolder();
  const vault = join(home, 'kluis.luwte');
  const path = join(vault, 'vault.json');
  cpSync(still.vault, vault, { recursive: true });
  const original = readFileSync(path);
  const vaultId = knowVault(join(home, 'data'), vault);
  const broken: string[] = [];
  let started = start();
  try {
    for (const { where, keyFile, codes } of tries) {
      if (keyFile === null) rmSync(path, { force: true });
      else writeFileSync(path, keyFile);
      const before = fileStates(vault);
      const { refused } = await answerOrCode(started.client.vault.unlock({ vaultId, passphrase }));
      const problems: string[] = [];
      if (refused === null) {
        const { content, named } = await readVault(started.client, still);
        const { audited, drafts, strange } = whatIsMissing(still.ledger, content);
        problems.push(...named, ...audited, ...drafts, ...strange);
        await started.stop();
        cpSync(still.vault, vault, { recursive: true });
        started = start();
      } else {
        problems.push(...codeProblems(refused.code, refused.data));
        if (!codes.includes(refused.code)) problems.push(`refused with ${refused.code}`);
        problems.push(...changedFiles(before, fileStates(vault)).map((name) => `changed ${name}`));
      }
      row.tally(row.fault, row.what, problems.length > 0 ? 'lost' : refused === null ? 'survived' : 'named');
      if (problems.length > 0) broken.push(`${where}: ${problems.join('; ')}`);
      const verdict = refused === null ? 'survived' : 'named';
      if (!(row.may ?? ['survived', 'named']).includes(verdict)) broken.push(`${where}: ${verdict}`);
    }
    writeFileSync(path, original);
  } finally {
    await started.stop();
    removeFolder(home);
  }
  expect(broken, `${row.what}, seed ${seed}`).toEqual([]);

  function start(): StartedService {
    // Every reading of the clock is a quarter of an hour later: nobody waits after a wrong attempt.
    let monotonic = 0;
    const clock = () => {
      monotonic += 15 * 60_000;
      return monotonic;
    };
    return startService(home, (deps) => ({
      ...deps,
      clock: { now: deps.clock.now, monotonic: clock },
      log: (event, details) => {
        const line = JSON.stringify({ event, ...details });
        if (event === 'internal' || privateWordsIn(line, still).length > 0) broken.push(`log: ${event}`);
      },
    }));
  }
}
