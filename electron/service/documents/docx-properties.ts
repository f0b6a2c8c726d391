import type { DocumentModel } from './document-model.ts';
import { toPlainText } from './plain-text.ts';

/**
 * The file's properties, in place of those of the library, which writes the moment of writing. A document without a
 * moment of its own has no date; nobody's name stands in it but the organisation's.
 */
export function docxProperties({ title, language, organisation, createdAt }: DocumentModel): {
  readonly path: string;
  readonly data: string;
} {
  const sender = escapeXml(organisation.name);
  const moment =
    createdAt === undefined ? null : new Date(createdAt * 1000).toISOString().replace(/\.\d+/, '');
  const dates = ['created', 'modified'].map((name) =>
    moment === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`,
  );
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${sender}</dc:creator><dc:language>${language === 'nl' ? 'nl-NL' : 'en-GB'}</dc:language><cp:lastModifiedBy>${sender}</cp:lastModifiedBy>${dates.join('')}</cp:coreProperties>`,
  };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeXml = (text: string): string =>
  toPlainText(text).replace(/[&<>]/g, (character) => escapes[character] ?? '');
