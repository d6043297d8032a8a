/** A folder or a file, with what stands in it. `path` is its place from the top, with forward slashes. */
export interface TreeNode {
  readonly path: string;
  readonly name: string;
  readonly kind: 'folder' | 'file';
  readonly children: readonly TreeNode[];
}

/** The tree of some paths: folders first, each in the order of the alphabet. */
export function fileTree(paths: readonly string[], folder = ''): readonly TreeNode[] {
  const below = new Map<string, string[]>();
  const files: TreeNode[] = [];
  for (const path of paths) {
    const [name = '', ...rest] = path.slice(folder.length).split('/');
    if (rest.length === 0) files.push({ path, name, kind: 'file', children: [] });
    else below.set(name, [...(below.get(name) ?? []), path]);
  }
  const folders = [...below].map(([name, inside]): TreeNode => {
    const path = `${folder}${name}`;
    return { path, name, kind: 'folder', children: fileTree(inside, `${path}/`) };
  });
  return [...folders.toSorted(byName), ...files.toSorted(byName)];
}

const byName = (a: TreeNode, b: TreeNode): number => a.name.localeCompare(b.name);

/** The file that one would look at first. */
export function firstFile(paths: readonly string[]): string | undefined {
  const wanted = ['index.html', 'main.py', 'README.md'];
  return wanted.find((path) => paths.includes(path)) ?? paths[0];
}
