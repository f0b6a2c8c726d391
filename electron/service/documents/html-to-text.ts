/**
 * The words of HTML, as in a mail or a saved page; shown as plain text, so that nothing depends on this being exact. Strangers wrote it,
 * perhaps to keep a reader busy: no step goes over the same part twice.
 */
export function htmlToText(html: string): string {
  return withoutUnread(html)
    .replace(/<br\s*\/?>|<\/(p|div|tr|li|h\d)>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const ENDS: Readonly<Record<string, RegExp>> = {
  '<script': /<\/script/gi,
  '<style': /<\/style/gi,
  '<!--': /-->/g,
};

/** Without scripts, styles and comments; one that never ends takes the rest along. */
function withoutUnread(html: string): string {
  const begins = /<script\b|<style\b|<!--/gi;
  let text = '';
  let place = 0;
  for (let begin = begins.exec(html); begin !== null; begin = begins.exec(html)) {
    text += `${html.slice(place, begin.index)} `;
    const end = ENDS[begin[0].toLowerCase()];
    if (end === undefined) return text;
    end.lastIndex = begin.index;
    const found = end.exec(html);
    if (found === null) return text;
    // What is left of an end tag goes with the other tags.
    place = found[0] === '-->' ? end.lastIndex : found.index;
    begins.lastIndex = place;
  }
  return text + html.slice(place);
}
