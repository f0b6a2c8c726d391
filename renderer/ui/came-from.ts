import type { Location } from 'react-router';
import { z } from 'zod';

/** What a link brings along that leads away for a moment: the path of this window where one goes on afterwards. */
type CameFrom = { readonly back: string };

const cameFromSchema = z.object({ back: z.string().startsWith('/') });

/** For the `state` of a link that leads away from a path, to come back to it. */
export const cameFrom = (back: string): CameFrom => ({ back });

/** The path to go back to; null where nobody was led here. */
export function backOf({ state }: Pick<Location, 'state'>): string | null {
  return cameFromSchema.safeParse(state).data?.back ?? null;
}
