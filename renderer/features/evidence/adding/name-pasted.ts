/** What browsers call every image on the clipboard. */
const NAMELESS = /^image\.(\w+)$/i;

/**
 * A pasted screenshot has no name of its own: it gets `name` with its own ending. Colons do not survive on
 * every file system and become points. Copied files keep their names.
 */
export function namePasted(file: File, name: string): File {
  const ending = NAMELESS.exec(file.name)?.[1];
  if (ending === undefined) return file;
  return new File([file], `${name.replaceAll(':', '.')}.${ending}`, { type: file.type });
}
