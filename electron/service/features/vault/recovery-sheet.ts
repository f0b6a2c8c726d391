import { recoverySheetTexts } from '../../../../shared/features/vault/recovery-sheet-texts.ts';
import type { DocumentLanguage, DocumentModel, ImageBytes } from '../../documents/document-model.ts';

export type RecoverySheet = {
  readonly organisationName: string;
  readonly logo?: ImageBytes | undefined;
  readonly language: DocumentLanguage;
  readonly vaultLabel: string;
  /** Enough of the vault's id to tell two sheets apart. */
  readonly vaultId: string;
  /** As it is read: `vr 20 nov 2026, 14:05`. */
  readonly createdAt: string;
  /** The recovery key as it is typed back, in order. A secret: keep it no longer than needed. */
  readonly groups: readonly string[];
};

/** The printed spare key of a vault (security.md K4), on one A4 page. Holds no name of a person. */
export function recoverySheetDocument(sheet: RecoverySheet): DocumentModel {
  const texts = recoverySheetTexts[sheet.language];
  return {
    title: texts.title,
    language: sheet.language,
    organisation: { name: sheet.organisationName, ...(sheet.logo === undefined ? {} : { logo: sheet.logo }) },
    blocks: [
      { kind: 'paragraph', text: texts.intro },
      {
        kind: 'facts',
        items: [
          { label: texts.facts.vault, value: [{ text: sheet.vaultLabel, bold: true }] },
          { label: texts.facts.reference, value: [{ text: sheet.vaultId, mono: true }] },
          { label: texts.facts.createdAt, value: sheet.createdAt },
        ],
      },
      { kind: 'heading', level: 1, text: texts.key },
      { kind: 'code-groups', groups: sheet.groups },
      { kind: 'heading', level: 2, text: texts.keep },
      { kind: 'list', items: texts.keepItems },
      { kind: 'heading', level: 2, text: texts.who },
      { kind: 'paragraph', text: texts.whoText },
      { kind: 'heading', level: 2, text: texts.typing },
      { kind: 'list', ordered: true, items: texts.typingItems },
      { kind: 'note', title: texts.seen, paragraphs: [texts.seenText] },
    ],
  };
}
