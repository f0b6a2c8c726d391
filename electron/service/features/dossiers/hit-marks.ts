/** Around found words in a snippet; taken out of whatever is made findable, so that they mean only this. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';
