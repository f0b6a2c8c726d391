import { expect, it } from 'vitest';
import { maskName } from '../../../../../renderer/features/dossiers/dossier/mask-name.ts';

it('leaves out every part of a name, in any case, and no other words', () => {
  expect(maskName('Zoë Yılmaz belde; ZOË was rustig, Zoëtje niet. Van der Berg ook.', 'Zoë Yılmaz')).toBe(
    '•••• •••• belde; •••• was rustig, Zoëtje niet. Van der Berg ook.',
  );
});

it('takes double names apart and lets small words of names stand', () => {
  expect(maskName('Jansma en Oostwoud van de Oostwoudweg', 'Cansu Jansma-Oostwoud van de Li')).toBe(
    '•••• en •••• van de Oostwoudweg',
  );
});

it('takes signs in a name for what they are', () => {
  expect(maskName('A (B) C en (Bob)', '(Bob) .*')).toBe('A (B) C en ••••');
});

it('leaves out names of two letters where they are written as a name', () => {
  expect(maskName('Bo belde. LI, zei Li, is op. Een bo of li niet; bos ook niet.', 'Bo Li')).toBe(
    '•••• belde. ••••, zei ••••, is op. Een bo of li niet; bos ook niet.',
  );
  expect(maskName('De brief is van De Wit. Jo was er.', 'Jo de Wit')).toBe(
    'De brief is van De ••••. •••• was er.',
  );
});
