/** What PDF.js asks for by name. */
type DataRequest = { readonly kind: string; readonly filename: string };

/**
 * Gives PDF.js its fonts and character maps from the bundle: the page may not fetch anything, not even its own
 * files. Both are scripts that are loaded at the first PDF that needs them.
 *
 * PDF.js hands in addresses, which are of no use here; it calls `fetch` and expects bytes or a rejection.
 */
export class BundledData {
  async fetch({ kind, filename }: DataRequest): Promise<Uint8Array<ArrayBuffer>> {
    switch (kind) {
      case 'standardFontDataUrl':
        return decode((await import('./standard-fonts.ts')).standardFonts, filename);
      case 'cMapUrl':
        return decode((await import('./character-maps.ts')).characterMaps, filename);
      default:
        throw new Error('not bundled');
    }
  }
}

/** `files` maps names to `data:` addresses in base64. */
function decode(files: Readonly<Record<string, string>>, filename: string): Uint8Array<ArrayBuffer> {
  const address = Object.hasOwn(files, filename) ? files[filename] : undefined;
  if (address === undefined) throw new Error('not bundled');
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
}
