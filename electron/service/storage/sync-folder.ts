import { open } from 'node:fs/promises';

/** Makes new names in a folder last: until then a power failure can take back a rename that was answered for. */
export async function syncFolder(path: string): Promise<void> {
  // A folder cannot be opened there; NTFS journals the rename.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
