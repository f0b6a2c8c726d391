import type { DraftValue } from '../../../ui/draft-keeper.ts';

/** Says no more than a moment does, how exactly that is known. */
const PRECISION = 'precision';

/** Whether somebody typed or chose anything; moments stand in a draft from the beginning. */
export function holdsText(value: DraftValue): boolean {
  return Object.entries(value).some(([field, typed]) => {
    if (field === PRECISION) return false;
    if (typeof typed === 'string') return typed.trim() !== '';
    if (Array.isArray(typed)) return typed.length > 0;
    return typeof typed === 'object' && typed !== null;
  });
}
