import { expect, test } from 'vitest';
import { readLogo } from '../../../renderer/ui/read-logo.ts';
import { LOGO_LIMIT } from '../../../shared/features/vault/model.ts';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1);

test('a PNG and a JPEG are known by their first bytes, whatever they are called', async () => {
  expect(await readLogo(new Blob([png], { type: 'text/html' }))).toEqual({
    ok: true,
    logo: { mediaType: 'image/png', bytes: png },
  });
  expect(await readLogo(new Blob([jpeg]))).toMatchObject({ ok: true, logo: { mediaType: 'image/jpeg' } });
});

test('anything else is refused, and so is a file that is too large', async () => {
  expect(await readLogo(new Blob(['<svg/>'], { type: 'image/png' }))).toEqual({
    ok: false,
    code: 'logo-kind',
  });
  expect(await readLogo(new Blob([]))).toEqual({ ok: false, code: 'logo-kind' });
  expect(await readLogo(new Blob([png, new Uint8Array(LOGO_LIMIT)]))).toEqual({
    ok: false,
    code: 'logo-too-large',
  });
});
