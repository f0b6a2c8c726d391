import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../../../../../electron/service/crypto/index.ts';

/** The manifest of a backup as it stands there. */
export function manifestOf(backup: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as Record<string, unknown>;
}

/** Writes a manifest as somebody would who has no key: the checksum is right, the MAC of another content. */
export function forgeManifest(backup: string, change: Record<string, unknown>): void {
  const { checksum: _, ...content } = { ...manifestOf(backup), ...change };
  const checksum = createHash('sha256')
    .update(canonicalJson(content as never))
    .digest('hex');
  writeFileSync(join(backup, 'manifest.json'), canonicalJson({ ...content, checksum } as never));
}

/** Puts a copy of an automatic backup beside it that says to be of another moment and of more actions. Answers its name. */
export function forgeBackup(backups: string, backupId: string, createdAt: number, sequence: number): string {
  const moment = new Date(createdAt).toISOString();
  const forgedId = `${moment.slice(0, 19).replace(/[-:]/g, '')}Z-f0f0f0f0`;
  const forged = join(backups, forgedId);
  cpSync(join(backups, backupId), forged, { recursive: true });
  const head = { ...(manifestOf(forged)['head'] as object), sequence };
  forgeManifest(forged, { backupId: forgedId, createdAt: moment, head });
  return forgedId;
}
