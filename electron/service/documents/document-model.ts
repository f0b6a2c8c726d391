/**
 * What a document says, apart from how a file format writes it. The PDF and the DOCX writer read this model.
 * Everything in it is data: no text in it is ever read as markup.
 */

export type DocumentLanguage = 'nl' | 'en';

/** A stretch of text in one style. */
export type Span = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly mono?: boolean;
};

/** Plain text, or stretches of it in several styles. A newline is kept as a line break. */
export type RichText = string | readonly (string | Span)[];

/** A picture as PNG, JPEG or GIF; in a PDF WebP too. Other formats are refused by the writers. */
export type ImageBytes = Uint8Array;

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `keepsNext`: never the last thing on a page before what follows it. */
  | { readonly kind: 'paragraph'; readonly text: RichText; readonly keepsNext?: boolean }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly RichText[] }
  /** `widths`: shares of the text width, one per column; equal shares by default. The header repeats on every page. */
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly RichText[])[];
      readonly widths?: readonly number[];
    }
  /** In one piece where it is short; `keepsNext` as of a paragraph. */
  | {
      readonly kind: 'facts';
      readonly items: readonly { readonly label: string; readonly value: RichText }[];
      readonly keepsNext?: boolean;
    }
  /** Groups of characters to be typed over: numbered, large, monospaced, in reading order. */
  | { readonly kind: 'code-groups'; readonly groups: readonly string[] }
  /** A box that stands out, in one piece where it is short. */
  | { readonly kind: 'note'; readonly title?: string; readonly paragraphs: readonly RichText[] }
  /** `alt`: what the picture shows, for who cannot see it. `widthMm`: at most the text width (165 mm). */
  | {
      readonly kind: 'image';
      readonly bytes: ImageBytes;
      readonly alt: string;
      readonly caption?: string;
      readonly widthMm?: number;
    }
  | { readonly kind: 'page-break' };

/** The sender of a letter. The logo is decoration: the name says the same. */
export type Letterhead = {
  readonly name: string;
  /** As it stands on an envelope, in lines. */
  readonly address?: string;
  /** How to reach the sender, in one line. */
  readonly contact?: string;
  readonly logo?: ImageBytes;
};

export type DocumentModel = {
  readonly title: string;
  readonly language: DocumentLanguage;
  /** Stands in the head of the letter. */
  readonly organisation: Letterhead;
  /** Written into the file's properties, in seconds since 1970 (UTC); without it the file has no date. */
  readonly createdAt?: number;
  readonly blocks: readonly Block[];
};
