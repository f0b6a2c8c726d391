import type { Logo } from '../../shared/features/vault/model.ts';
import { LOGO_LIMIT } from '../../shared/features/vault/model.ts';

export type LogoReading =
  | { readonly ok: true; readonly logo: Logo }
  | { readonly ok: false; readonly code: 'logo-too-large' | 'logo-kind' | 'logo-unreadable' };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** Reads a chosen file as a logo. Its first bytes say what it is, never its name. */
export async function readLogo(file: Blob): Promise<LogoReading> {
  if (file.size > LOGO_LIMIT) return { ok: false, code: 'logo-too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (startsWith(bytes, PNG)) return { ok: true, logo: { mediaType: 'image/png', bytes } };
    if (startsWith(bytes, JPEG)) return { ok: true, logo: { mediaType: 'image/jpeg', bytes } };
    return { ok: false, code: 'logo-kind' };
  } catch {
    return { ok: false, code: 'logo-unreadable' };
  }
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
