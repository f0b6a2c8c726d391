/**
 * Milliseconds after a keystroke before the vault is asked: about as short as the fastest typists' keys are apart. Not
 * none, since a search that has begun cannot be broken off, and each would wait for those before it.
 */
export const TYPING_PAUSE = 60;
