import type { VaultPlace } from '../../../../../shared/features/vault/model.ts';
import type { Mount } from './mounts.ts';
import { syncServiceOf } from './sync-service-of.ts';

/** What is known of a folder. */
export type PlaceFacts = {
  /** Absolute, without symbolic links, as the system writes it. */
  readonly path: string;
  /** What it is mounted from; null where the system has no list of mounts. */
  readonly mount: Mount | null;
  /** Type of the file system by number (statfs); null where it could not be asked. */
  readonly fileSystem: { readonly system: NodeJS.Platform; readonly type: number } | null;
  /** Names that lie in the folder and in those above it. */
  readonly namesAbove: readonly string[];
};

/** What kind of place a folder is. Network goes before synchronised: it is the graver one. */
export function placeOf({ path, mount, fileSystem, namesAbove }: PlaceFacts): VaultPlace {
  if (isNetworkPath(path) || isNetworkMount(mount) || isNetworkNumber(fileSystem)) {
    return { kind: 'network', name: '' };
  }
  const name = syncServiceOf(path, namesAbove);
  return name === null ? { kind: 'local', name: '' } : { kind: 'synchronised', name };
}

/** `\\server\share`, and the long form that Windows resolves drive letters of the network to. */
function isNetworkPath(path: string): boolean {
  return /^\\\\(?![?.]\\)/.test(path) || /^\\\\[?.]\\UNC\\/i.test(path);
}

function isNetworkMount(mount: Mount | null): boolean {
  if (mount === null) return false;
  if (NETWORK_TYPES.test(mount.type) || NETWORK_FUSE.test(mount.type)) return true;
  // Some (davfs2) say only that they are FUSE; their source is an address instead of a device.
  return /^fuse/.test(mount.type) && /^(?:[a-z][a-z0-9+.-]*:\/\/|\/\/|[^/\s]+:)/i.test(mount.source);
}

/**
 * File systems whose files lie on another computer. Not among them: 9p, virtiofs, vboxsf and others by which a virtual
 * machine sees the disk of the computer that it runs on.
 */
const NETWORK_TYPES =
  /^(?:nfs\d*|cifs|smb\w*|afs|auristorfs|ceph|coda|ncpfs|ncp|lustre|gpfs|beegfs\w*|glusterfs|orangefs|pvfs2|davfs\w*|afpfs|webdav|sshfs)$/;
const NETWORK_FUSE =
  /^fuse\.(?:sshfs|rclone|davfs\w*|ceph\S*|glusterfs|gvfsd-fuse|kio-fuse|s3fs|s3ql|mountpoint-s3|gcsfuse|goofys|curlftpfs|smbnetfs|google-drive-ocamlfuse|onedriver|pcloud|juicefs|moosefs|mfs|seadrive|wdfs)$/;

function isNetworkNumber(fileSystem: PlaceFacts['fileSystem']): boolean {
  // On other systems the numbers are given out as file systems come along, and say nothing.
  if (fileSystem === null) return false;
  const { system, type } = fileSystem;
  if (system === 'linux') return LINUX_NETWORK.has(type >>> 0);
  return system === 'darwin' && type === DARWIN_NFS;
}

/** Numbers of statfs(2): NFS, SMB, CIFS, SMB2, AFS (twice), Ceph, Coda, NCP, Lustre, GPFS. */
const LINUX_NETWORK = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x6b414653, 0x00c36400, 0x73757245, 0x564c, 0x0bd00bd0,
  0x47504653,
]);
/** The one network file system whose number is fixed on macOS; its others cannot be told this way. */
const DARWIN_NFS = 2;
