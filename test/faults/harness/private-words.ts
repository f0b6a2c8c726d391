import { samplePerson, sampleReport } from '../../support/sample-input.ts';
import { passphrase, sampleVault } from '../../support/sample-vault.ts';
import type { StillVault } from './sample-vaults.ts';

/** What must never stand in a log, an error or anything that a process prints. */
export function privateWordsIn(text: string, { keys, ledger }: StillVault): string[] {
  const words = [
    passphrase,
    sampleVault.member.name,
    sampleVault.organisation.name,
    samplePerson.name,
    samplePerson.contact,
    sampleReport.account,
    'opname.bin',
    'half getypt',
    'je verhalen',
    Buffer.from(keys.databaseKey).toString('hex'),
    Buffer.from(keys.auditKey).toString('hex'),
    // The beginning of every note and message is a word that stands nowhere else.
    ...[...ledger.sent].map((sent) => sent.slice(0, 12)),
  ];
  return words.filter((word) => text.includes(word));
}
