import { describe, expect, test } from 'vitest';
import { findMount } from '../../../../../../electron/service/features/vault/place/mounts.ts';
import {
  type PlaceFacts,
  placeOf,
} from '../../../../../../electron/service/features/vault/place/place-of.ts';

const mountInfo = String.raw`22 28 0:20 / /proc rw,nosuid shared:5 - proc proc rw
28 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
30 28 0:44 / /home rw,relatime shared:12 - btrfs /dev/sda3 rw,subvol=/home
31 30 0:51 / /home/user/groep rw shared:20 - cifs //server/groep rw,vers=3.1.1
32 30 0:52 / /home/user/Met\040spatie\134en rw - nfs4 server:/export rw
33 30 0:53 / /home/user/ver rw,nosuid - fuse.sshfs noor@server:/ver rw
34 30 0:54 / /home/user/dav rw,nosuid - fuse https://dav.example.org/ rw
35 30 0:55 / /home/user/usb rw,nosuid - fuseblk /dev/sdb1 rw
36 30 0:56 / /mnt/gast rw - 9p hostshare rw
37 28 0:57 / /net rw - autofs systemd-1 rw
38 37 0:58 / /net rw - nfs server:/net rw
39 28 0:59 / /srv/caf\303\251 rw - ceph 10.0.0.1:/ rw
40 30 0:60 / /home/user/kluis rw - fuse.gocryptfs /home/user/dicht rw
41 28 0:61 / /run/user/1000/doc rw - fuse.portal portal rw
een regel die geen regel is`;

const onLinux = (path: string, namesAbove: readonly string[] = []): PlaceFacts => ({
  path,
  mount: findMount(mountInfo, path),
  fileSystem: null,
  namesAbove,
});
const elsewhere = (path: string, namesAbove: readonly string[] = []): PlaceFacts => ({
  path,
  mount: null,
  fileSystem: null,
  namesAbove,
});
const byNumber = (system: NodeJS.Platform, type: number): PlaceFacts => ({
  ...elsewhere('/data/kluis.luwte'),
  fileSystem: { system, type },
});

describe('a network drive is told', () => {
  const network: readonly (readonly [string, PlaceFacts])[] = [
    ['CIFS', onLinux('/home/user/groep/kluizen')],
    ['CIFS, at its top', onLinux('/home/user/groep')],
    ['NFS under a name with a space and a backslash', onLinux('/home/user/Met spatie\\en/map')],
    ['SSHFS', onLinux('/home/user/ver/diep/er')],
    ['WebDAV, which says only that it is FUSE', onLinux('/home/user/dav/map')],
    ['what was mounted over an automatic mount', onLinux('/net/map')],
    ['Ceph under a name that is not ASCII', onLinux('/srv/café/map')],
    ['a share of Windows', elsewhere('\\\\server\\groep\\kluis.luwte')],
    ['a drive letter of the network, resolved', elsewhere('\\\\?\\UNC\\server\\groep\\kluis.luwte')],
    ['NFS by its number', byNumber('linux', 0x6969)],
    ['CIFS by its number', byNumber('linux', 0xff534d42)],
    ['CIFS by its number with a sign', byNumber('linux', 0xff534d42 | 0)],
    ['SMB 2 by its number', byNumber('linux', 0xfe534d42)],
    ['NFS by its number on macOS', byNumber('darwin', 2)],
    ['a synchronised folder on a network drive', onLinux('/home/user/groep/Nextcloud/kluis.luwte')],
  ];
  test.each(network)('%s', (_what, facts) => expect(placeOf(facts)).toEqual({ kind: 'network', name: '' }));
});

describe('a folder of this computer is one', () => {
  const local: readonly (readonly [string, PlaceFacts])[] = [
    ['the home folder', onLinux('/home/user/kluis.luwte')],
    ['beside a network drive of a longer name', onLinux('/home/user/groepen')],
    ['a stick', onLinux('/home/user/usb/kluizen')],
    ['a folder that a virtual machine is lent', onLinux('/mnt/gast/kluizen')],
    ['an encrypted folder', onLinux('/home/user/kluis/map')],
    ['a folder lent to a sandbox', onLinux('/run/user/1000/doc/map')],
    ['a drive of Windows', elsewhere('C:\\Mensen\\noor\\Documents\\kluis.luwte')],
    ['a drive of Windows in its long form', elsewhere('\\\\?\\C:\\Mensen\\noor\\kluis.luwte')],
    ['ext4 by its number', byNumber('linux', 0xef53)],
    ['a number that means nothing on this system', byNumber('darwin', 0x6969)],
    ['words that only look alike', elsewhere('/home/user/Dropboxen/Mega plannen/boxen/MyOneDriveNot')],
    ['hidden files of other programs', elsewhere('/home/user/kluizen', ['.stignore', '.sync', '.dropbox'])],
  ];
  test.each(local)('%s', (_what, facts) => expect(placeOf(facts)).toEqual({ kind: 'local', name: '' }));
});

describe('a synchronised folder is told, with the name of the service', () => {
  const synchronised: readonly (readonly [string, PlaceFacts])[] = [
    ['OneDrive', elsewhere('C:\\Mensen\\noor\\OneDrive\\kluis.luwte')],
    ['OneDrive', elsewhere('C:\\Mensen\\noor\\OneDrive - Universiteit Zonneveld\\Documenten')],
    ['OneDrive', elsewhere('/Users/user/Library/CloudStorage/OneDrive-Zonneveld/kluis.luwte')],
    ['OneDrive', elsewhere('/home/user/werk', ['.849C9593-D756-4E56-8D6E-42412F2A707B'])],
    ['Dropbox', onLinux('/home/user/Dropbox (Persoonlijk)/kluis.luwte')],
    ['Dropbox', elsewhere('/home/user/wolk', ['.dropbox.cache'])],
    ['Google Drive', elsewhere('G:\\Mijn Drive\\kluis.luwte')],
    ['Google Drive', elsewhere('/Users/user/Library/CloudStorage/GoogleDrive-noor@example.org/My Drive')],
    ['Google Drive', elsewhere('D:\\werk', ['.tmp.driveupload'])],
    ['iCloud Drive', elsewhere('/Users/user/Library/Mobile Documents/com~apple~CloudDocs/kluis.luwte')],
    ['iCloud Drive', elsewhere('C:\\Mensen\\noor\\iCloudDrive\\kluis.luwte')],
    ['Nextcloud', onLinux('/home/user/Nextcloud/kluis.luwte')],
    ['Nextcloud', onLinux('/home/user/nextcloud2/kluis.luwte')],
    ['Nextcloud / ownCloud', onLinux('/home/user/werkmap', ['.sync_8e2f00ab12cd.db'])],
    ['Nextcloud / ownCloud', onLinux('/home/user/werkmap', ['.owncloudsync.log'])],
    ['ownCloud', onLinux('/home/user/ownCloud/kluis.luwte')],
    ['SURFdrive', onLinux('/home/user/SURFdrive/kluis.luwte')],
    ['SURFdrive', elsewhere('C:\\Mensen\\noor\\surfdrive\\kluis.luwte')],
    ['Research Drive', onLinux('/home/user/Research Drive/kluis.luwte')],
    ['Box', elsewhere('C:\\Mensen\\noor\\Box\\kluis.luwte')],
    ['Box', elsewhere('/Users/user/Library/CloudStorage/Box-Box/kluis.luwte')],
    ['pCloud', onLinux('/home/user/pCloudDrive/kluis.luwte')],
    ['MEGA', onLinux('/home/user/MEGA/kluis.luwte')],
    ['MEGA', onLinux('/home/user/anders', ['.megaignore'])],
    ['Syncthing', onLinux('/home/user/Sync/kluis.luwte', ['.stfolder'])],
    ['ProtonDrive', elsewhere('/Users/user/Library/CloudStorage/ProtonDrive-noor/kluis.luwte')],
  ];
  test.each(synchronised)('%s', (name, facts) =>
    expect(placeOf(facts)).toEqual({ kind: 'synchronised', name }),
  );
});
