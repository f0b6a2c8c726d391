import type { Messages } from '../../../../shared/messages.ts';

export type EvidenceCounts = {
  readonly restored: number;
  readonly missing: number;
  readonly altered: number;
};

/** What became of the evidence files, in one sentence. */
export function evidenceWords(
  texts: Messages['vault']['backups']['evidence'],
  { restored, missing, altered }: EvidenceCounts,
): string {
  if (missing + altered > 0) return texts.some(restored, missing, altered);
  return restored === 0 ? texts.none : texts.whole(restored);
}
