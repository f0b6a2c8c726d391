/**
 * The service that keeps a folder the same on several computers, by the names of the folders it lies in and by what
 * such services leave in theirs. A name that merely looks alike gives a warning too many, never a refusal.
 * @param path absolute, of any system
 * @param namesAbove names that lie in the folder and in those above it
 * @returns the service's own name, or null
 */
export function syncServiceOf(path: string, namesAbove: readonly string[]): string | null {
  const parts = path.split(/[/\\]+/).filter((part) => part !== '');
  for (const [name, pattern] of FOLDERS) if (parts.some((part) => pattern.test(part))) return name;
  for (const [name, pattern] of MARKERS) if (namesAbove.some((found) => pattern.test(found))) return name;
  // macOS puts the folders of all such services below one.
  const cloud = parts.findIndex((part, index) => part === 'CloudStorage' && parts[index - 1] === 'Library');
  const service = cloud === -1 ? undefined : parts[cloud + 1]?.split('-')[0];
  return service === undefined || service === '' ? null : service;
}

/** How their folders are called unless somebody chose another name. */
const FOLDERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  // With an organisation's name behind it, on macOS joined by a hyphen.
  ['OneDrive', /^OneDrive(?:$| ?-| \()/i],
  ['Dropbox', /^Dropbox(?:$| ?-| \()/i],
  ['Google Drive', /^(?:Google ?Drive(?:$| ?-| \()|(?:My|Mijn) Drive$)/i],
  ['iCloud Drive', /^(?:iCloud ?Drive$|Mobile Documents$|com~apple~CloudDocs$|iCloud~)/i],
  ['SURFdrive', /^SURFdrive(?:$| ?-| \()/i],
  ['Research Drive', /^Research ?Drive(?:$| ?-| \()/i],
  ['Nextcloud', /^Nextcloud(?:$| ?-| \(|\d)/i],
  ['ownCloud', /^ownCloud(?:$| ?-| \(|\d)/i],
  ['Box', /^(?:Box(?: Sync| Drive)?|Box-Box)$/],
  ['pCloud', /^pCloud ?(?:Drive|Sync)?$/i],
  ['MEGA', /^(?:MEGA|MEGAsync(?: Downloads| Uploads)?)$/],
];

/** What they leave in a folder of theirs, whatever it is called. */
const MARKERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Syncthing', /^\.stfolder$/],
  ['OneDrive', /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i],
  ['Dropbox', /^\.dropbox\.cache$/],
  ['Google Drive', /^\.tmp\.drive(?:up|down)load$/],
  ['MEGA', /^\.(?:megaignore|megasync)$/],
  // The same client under several names: SURFdrive and Research Drive are ownCloud too.
  [
    'Nextcloud / ownCloud',
    /^\.(?:_?sync_[0-9a-f]+\.db|owncloudsync\.log|nextcloudsync\.log|OwnCloudSync.*)$/,
  ],
];
