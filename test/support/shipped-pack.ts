import { join } from 'node:path';
import { readPackFiles } from '../../electron/service/features/reference/read-own-pack.ts';
import type { Pack } from '../../shared/features/reference/model.ts';
import { resourcesFolder } from './start-service.ts';

/** A pack that comes with Luwte. */
export function shippedPack(id: Pack['id']): Promise<Pack> {
  return readPackFiles(join(resourcesFolder, 'protocols', id));
}
