import type { Messages } from '../../shared/messages.ts';

/** Where an item comes from, in the words of the screen. */
export function sourceText(source: string, texts: Messages['reference']): string {
  return texts.source(sourceWords(source, texts));
}

/** The places themselves. */
export function sourceWords(source: string, texts: Messages['reference']): string {
  return source
    .replace(/\bpreface\b/g, texts.preface)
    .replace(/\bannex\b/g, texts.annex)
    .replace(/\bown\b/g, texts.own);
}
