import { expect, it } from 'vitest';
import { namePasted } from '../../../../../renderer/features/evidence/adding/name-pasted.ts';

it('names a pasted screenshot after its moment and keeps its bytes', async () => {
  const named = namePasted(
    new File(['abc'], 'image.png', { type: 'image/png' }),
    'schermafdruk 2026-11-20 14:05',
  );
  expect([named.name, named.type, await named.text()]).toEqual([
    'schermafdruk 2026-11-20 14.05.png',
    'image/png',
    'abc',
  ]);
});

it('lets a copied file keep its name', () => {
  expect(namePasted(new File([''], 'image van Noor.png'), 'x').name).toBe('image van Noor.png');
});
