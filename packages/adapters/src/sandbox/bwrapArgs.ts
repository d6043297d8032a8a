import { dirname } from 'node:path';

/** What a confined program sees besides the system's own read-only folders. Absolute paths; each keeps its path inside. */
export interface View {
  /** A folder of which it gets a copy in memory, 256 MiB at most; what it writes there ends with it. */
  readonly scratch: string;
  /** Where it starts: the scratch folder, or one inside it. */
  readonly cwd: string;
  /** Files and folders it may read, such as the program itself when it lives outside /usr. */
  readonly readable: readonly string[];
}

/** What this machine's bubblewrap can do for us. */
export interface Profile {
  /** Below version 0.7 it cannot bound a memory file system; the kernel then allows half of the machine's memory. */
  readonly memoryFiles: 'bounded' | 'unbounded';
  /**
   * Root gives up its rights: without capabilities it would still own files such as /proc/sys/kernel/core_pattern, and
   * no process limit applies to it. Anyone else stays who he is, in a user namespace.
   */
  readonly runAs: 'nobody' | 'self';
}

const MIB = 1024 * 1024;
const SCRATCH_BYTES = 256 * MIB;
const TEMPORARY_BYTES = 64 * MIB;

/** Where the original of the scratch folder is mounted, for the copy. */
const ORIGINAL = '/run/scratch-original';

// Programs and their libraries; /nix and /gnu hold them on NixOS and Guix.
const SYSTEM = ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/nix/store', '/gnu/store'];
// What ordinary programs read at start. No keys, no network configuration, no password hashes.
const SETTINGS = [
  'alternatives',
  'group',
  'hosts',
  'ld.so.cache',
  'localtime',
  'mime.types',
  'nsswitch.conf',
  'passwd',
];

// Set-up runs before the rights are given up, so the copy is opened to whoever comes after.
const COPY_THEN = `cp -R ${ORIGINAL}/. . && chmod -R a+rwX . && cd "$0" && exec "$@"`;

/**
 * The arguments, up to the command, that make bubblewrap run it with nothing but the view: process, network, IPC and
 * host name spaces of its own (the network is an own loopback), no capability, no terminal. Everything in it ends when
 * bubblewrap ends, and bubblewrap ends with the host.
 */
export function bwrapArgs(
  { scratch, cwd, readable }: View,
  { memoryFiles, runAs }: Profile,
): readonly string[] {
  const memory = (path: string, bytes: number) => [
    ...(memoryFiles === 'bounded' ? ['--size', String(bytes)] : []),
    ...['--perms', '0777', '--tmpfs', path],
  ];
  const system = [...SYSTEM, ...SETTINGS.map((name) => `/etc/${name}`)];
  return [
    ...['--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
    ...['--hostname', 'sandbox', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
    ...(runAs === 'nobody' ? ['--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID'] : ['--unshare-user-try']),
    ...openFolders(['/etc']),
    ...system.flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--proc', '/proc', '--ro-bind', '/proc/sys', '/proc/sys'],
    ...['--dev', '/dev', ...memory('/dev/shm', TEMPORARY_BYTES), ...memory('/tmp', TEMPORARY_BYTES)],
    ...openFolders([...readable, scratch].flatMap(foldersAbove)),
    ...readable.flatMap((path) => ['--ro-bind', path, path]),
    ...['--ro-bind', scratch, ORIGINAL, ...memory(scratch, SCRATCH_BYTES)],
    // The root and /dev are memory too, and would be room to fill.
    ...['--remount-ro', '/dev', '--remount-ro', '/', '--chdir', scratch],
    ...['--', '/bin/sh', '-c', COPY_THEN, cwd],
  ];
}

/** Folders that bubblewrap makes on its way to a mount can be entered by their owner only, and nobody is not. */
const openFolders = (paths: readonly string[]) => paths.flatMap((path) => ['--perms', '0755', '--dir', path]);

/** `/a/b/c` -> `/a`, `/a/b` */
function foldersAbove(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === '/' ? [] : [...foldersAbove(parent), parent];
}
