import { useVeil } from '../../../ui/veil.tsx';
import { maskName } from './mask-name.ts';

/** Running text about a person; their name is left out while names are hidden in this window. */
export function FreeText({ personName, children }: { personName: string; children: string }) {
  const { names } = useVeil();
  return names ? maskName(children, personName) : children;
}
