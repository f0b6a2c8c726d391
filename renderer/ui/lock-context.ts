import { createContext, useContext } from 'react';

const LockContext = createContext<() => void>(() => {});

/** The app hands in how to lock. */
export const LockContextProvider = LockContext;

/** Locks the vault: first what was typed goes to its drafts, then the service closes and ends. */
export function useLock(): () => void {
  return useContext(LockContext);
}
