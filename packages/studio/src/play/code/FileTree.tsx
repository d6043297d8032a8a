import { ChevronRight, FileCode, FileImage, FileJson, FileText, Folder, Palette } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { useTranslation } from 'react-i18next';
import styles from './Code.module.css';
import { fileTree, type TreeNode } from './fileTree.ts';

export interface FileTreeProps {
  readonly paths: readonly string[];
  readonly open: string | undefined;
  readonly onOpen: (path: string) => void;
}

/** All files in their folders: arrow keys move and unfold, Enter opens. */
export function FileTree({ paths, open, onOpen }: FileTreeProps) {
  const { t } = useTranslation('play');
  const nodes = useMemo(() => fileTree(paths), [paths]);
  const folders = useMemo(() => nodes.flatMap(foldersOf), [nodes]);
  const choose = (key: unknown): void => {
    if (typeof key === 'string' && paths.includes(key)) onOpen(key);
  };
  return (
    <Tree
      aria-label={t('files_label')}
      className={styles.tree ?? ''}
      items={nodes}
      defaultExpandedKeys={folders}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={open === undefined ? [] : [open]}
      onSelectionChange={(keys) => (keys === 'all' ? undefined : choose([...keys][0]))}
      onAction={choose}
    >
      {renderNode}
    </Tree>
  );
}

const foldersOf = ({ path, kind, children }: TreeNode): readonly string[] =>
  kind === 'folder' ? [path, ...children.flatMap(foldersOf)] : [];

const renderNode = (node: TreeNode) => (
  <TreeItem id={node.path} textValue={node.name} className={styles.item ?? ''}>
    <TreeItemContent>
      {({ hasChildItems, level }) => (
        <span
          className={styles.entry}
          style={{ paddingInlineStart: `calc(var(--space-1) + ${level - 1} * 1.25rem)` }}
        >
          {hasChildItems ? (
            <Button slot="chevron" className={styles.chevron ?? ''}>
              <ChevronRight aria-hidden size={18} />
            </Button>
          ) : (
            <span className={styles.chevron} />
          )}
          <Kind node={node} />
          <span>{node.name}</span>
        </span>
      )}
    </TreeItemContent>
    <Collection items={node.children}>{renderNode}</Collection>
  </TreeItem>
);

function Kind({ node: { kind, name } }: { readonly node: TreeNode }) {
  const Icon = kind === 'folder' ? Folder : iconOf(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
  return <Icon aria-hidden size={18} />;
}

const ICONS = new Map([
  ['css', Palette],
  ['json', FileJson],
  ['md', FileText],
  ['txt', FileText],
  ['png', FileImage],
  ['jpg', FileImage],
  ['svg', FileImage],
]);
const iconOf = (ending: string) => ICONS.get(ending) ?? FileCode;
