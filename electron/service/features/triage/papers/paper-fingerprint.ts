import { createHash } from 'node:crypto';
import type { DocumentModel } from '../../../documents/document-model.ts';

/** Names what a paper says, so that what leaves is what is entered; its logo and the moment of making left out. */
export function paperFingerprint({ createdAt: _, organisation, ...says }: DocumentModel): string {
  const { logo: __, ...sender } = organisation;
  return createHash('sha256')
    .update(JSON.stringify([sender, says]))
    .digest('hex');
}
