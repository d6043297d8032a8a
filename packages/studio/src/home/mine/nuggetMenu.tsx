import type { TFunction } from 'i18next';
import { Blocks, Copy, Cpu, Download, Hammer, Pencil, Play, Trash2 } from 'lucide-react';
import type { MenuEntry } from '../../design/index.ts';
import type { BuildState } from './buildStates.ts';

export interface NuggetMenu {
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onDownload: () => void;
  readonly onDelete: () => void;
}

export interface NuggetMenuParts {
  readonly t: TFunction<'home'>;
  /** `/n/<id>` */
  readonly address: string;
  readonly build: BuildState;
  /** It is looked at on its board, and not on a page. */
  readonly isOnBoard: boolean;
  readonly menu: NuggetMenu;
}

/** What can be done with a nugget; only what it is ready for. */
export function menuOf({ t, address, build, isOnBoard, menu }: NuggetMenuParts): readonly MenuEntry[] {
  const wasBuilt: readonly MenuEntry[] =
    build === 'new'
      ? []
      : [
          isOnBoard
            ? { id: 'board', label: t('board'), icon: <Cpu aria-hidden />, href: `${address}/board` }
            : { id: 'play', label: t('play'), icon: <Play aria-hidden />, href: `${address}/play` },
          { id: 'build', label: t('watch'), icon: <Hammer aria-hidden />, href: `${address}/build` },
        ];
  return [
    { id: 'open', label: t('open'), icon: <Blocks aria-hidden />, href: `${address}/blocks` },
    ...wasBuilt,
    { id: 'rename', label: t('rename'), icon: <Pencil aria-hidden />, onAction: menu.onRename },
    { id: 'duplicate', label: t('duplicate'), icon: <Copy aria-hidden />, onAction: menu.onDuplicate },
    { id: 'download', label: t('download'), icon: <Download aria-hidden />, onAction: menu.onDownload },
    {
      id: 'delete',
      label: t('delete'),
      icon: <Trash2 aria-hidden />,
      tone: 'danger',
      onAction: menu.onDelete,
    },
  ];
}
