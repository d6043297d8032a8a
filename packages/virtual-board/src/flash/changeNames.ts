import { FlashError } from './errno.ts';
import type { FlashTree } from './flashTree.ts';
import type { FlashNode } from './nodes.ts';
import { blocksOf } from './nodes.ts';

/** mkdir, unlink, rmdir and rename, as MicroPython's os has them. */
export const changeNames = (tree: FlashTree) => ({
  mkdir(path: string): void {
    const parts = tree.partsOf(path);
    if (tree.find(parts)) throw new FlashError('EEXIST');
    const { parent, name } = tree.writable(parts);
    tree.take(1);
    parent.children.set(name, tree.directory(false));
    tree.changed({ change: 'directory', path: parts.join('/') });
  },
  unlink(path: string): void {
    const parts = tree.partsOf(path);
    const node = tree.get(path);
    if (node.kind === 'directory') throw new FlashError('EISDIR');
    const { parent, name } = tree.writable(parts);
    parent.children.delete(name);
    tree.take(-blocksOf(Math.max(1, node.size)));
    tree.changed({ change: 'removed', path: parts.join('/') });
  },
  rmdir(path: string): void {
    const parts = tree.partsOf(path);
    const node = tree.get(path);
    if (node.kind === 'file') throw new FlashError('ENOTDIR');
    if (node.children.size > 0) throw new FlashError('ENOTEMPTY');
    const { parent, name } = tree.writable(parts);
    parent.children.delete(name);
    tree.take(-1);
    tree.changed({ change: 'removed', path: parts.join('/') });
  },
  rename(from: string, to: string): void {
    const [fromParts, toParts] = [tree.partsOf(from), tree.partsOf(to)];
    const node = tree.get(from);
    if (toParts.join('/') === fromParts.join('/')) return;
    if (`${toParts.join('/')}/`.startsWith(`${fromParts.join('/')}/`)) throw new FlashError('EINVAL');
    const old = tree.writable(fromParts);
    const place = tree.writable(toParts);
    const there = place.parent.children.get(place.name);
    if (there) makeWay(tree, node, there);
    old.parent.children.delete(old.name);
    place.parent.children.set(place.name, node);
    tree.changed({ change: 'renamed', path: fromParts.join('/'), to: toParts.join('/') });
  },
});

/** What has the name already must be something that can be replaced. */
function makeWay(tree: FlashTree, node: FlashNode, there: FlashNode): void {
  if (there.kind === 'file') {
    if (node.kind === 'directory') throw new FlashError('ENOTDIR');
    tree.take(-blocksOf(Math.max(1, there.size)));
    return;
  }
  if (node.kind === 'file') throw new FlashError('EISDIR');
  if (there.children.size > 0) throw new FlashError('ENOTEMPTY');
  tree.take(-1);
}
