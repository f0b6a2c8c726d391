import { createContext, useContext } from 'react';
import type { Command } from './slice.ts';

const CommandsContext = createContext<readonly Command[]>([]);

/** The app hands in the commands of all slices, rail included. */
export const CommandsProvider = CommandsContext;

/** Everything Ctrl+K can lead to by name. */
export function useCommands(): readonly Command[] {
  return useContext(CommandsContext);
}
