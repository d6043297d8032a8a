export interface FileNode {
  readonly kind: 'file';
  readonly id: number;
  /** Longer than the file, so that growing it does not copy it each time. */
  data: Uint8Array;
  size: number;
  changedAt: number;
  /** It belongs to the firmware: it can be read, and nothing else. */
  readonly frozen: boolean;
}

export interface DirectoryNode {
  readonly kind: 'directory';
  readonly id: number;
  readonly children: Map<string, FlashNode>;
  readonly frozen: boolean;
}

export type FlashNode = FileNode | DirectoryNode;

/** littlefs, which a real board has, gives out whole blocks. */
export const BLOCK = 4096;

export const blocksOf = (size: number): number => Math.ceil(size / BLOCK);

export const contentOf = (node: FileNode): Uint8Array => node.data.subarray(0, node.size);

export function resize(node: FileNode, size: number): void {
  if (size > node.data.length) {
    const grown = new Uint8Array(Math.max(size, node.data.length * 2));
    grown.set(contentOf(node));
    node.data = grown;
  }
  // What a shorter file leaves behind must not come back when it grows again.
  if (size < node.size) node.data.fill(0, size, node.size);
  node.size = size;
}

/** `/a//b/../c` is `['a', 'c']`; a relative path starts at `from`. */
export function pathParts(path: string, from: readonly string[]): string[] {
  const parts = path.startsWith('/') ? [] : [...from];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts;
}
