import type { LetterheadText } from '../../../../shared/features/settings/letterhead-model.ts';
import type { Letterhead } from '../../documents/document-model.ts';
import type { WriteContext } from '../../slice.ts';
import type { ReadableDb } from '../../storage/connection.ts';
import { readOrganisation } from '../vault/api.ts';
import { readSetting, storeSetting } from './store.ts';

const NAME = 'letterhead';

export function readLetterheadText(db: ReadableDb): LetterheadText {
  return (readSetting(db, NAME) as LetterheadText | null) ?? { address: '', contact: '' };
}

export function changeLetterhead({ db, audit }: WriteContext, text: LetterheadText): LetterheadText {
  const address = text.address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  const stored = { address, contact: text.contact.trim() };
  storeSetting(db, NAME, stored);
  audit({ action: 'settings.letterhead', objectId: '' });
  return stored;
}

/** The head of every letter: the organisation with its address, how to reach it, its logo. */
export function letterheadOf(db: ReadableDb): Letterhead {
  const { name, logo } = readOrganisation(db);
  return { name, ...readLetterheadText(db), ...(logo === null ? {} : { logo: logo.bytes }) };
}
