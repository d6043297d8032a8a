import type * as Blockly from 'blockly/core';
import { BookOpen, Maximize2, Minus, Plus, Redo2, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, useToasts } from '../../design/index.ts';
import styles from './CanvasTools.module.css';

interface CanvasToolsProps {
  /** Undefined until the canvas is there. */
  readonly workspace: Blockly.WorkspaceSvg | undefined;
  readonly trash: RefObject<HTMLDivElement | null>;
  readonly onRead: () => void;
  /** Whether the nugget has parts that no block shows. */
  readonly hasKeptParts: boolean;
}

/** What one does to the canvas as a whole. */
export function CanvasTools({ workspace, trash, onRead, hasKeptParts }: CanvasToolsProps) {
  const { t } = useTranslation('blocks');
  const toasts = useToasts();
  const throwAway = () => {
    if (workspace !== undefined && throwChosenAway(workspace)) toasts.show({ text: t('trash_done') });
  };
  return (
    <div role="toolbar" aria-label={t('tools')} className={styles.tools}>
      <IconButton label={t('undo')} icon={<Undo2 aria-hidden />} onPress={() => workspace?.undo(false)} />
      <IconButton label={t('redo')} icon={<Redo2 aria-hidden />} onPress={() => workspace?.undo(true)} />
      <Zoom label={t('zoom_out')} icon={<Minus aria-hidden />} onPress={() => workspace?.zoomCenter(-2)} />
      <Zoom label={t('zoom_in')} icon={<Plus aria-hidden />} onPress={() => workspace?.zoomCenter(2)} />
      <Zoom label={t('zoom_fit')} icon={<Maximize2 aria-hidden />} onPress={() => workspace?.zoomToFit()} />
      <div ref={trash} className={styles.trash}>
        <IconButton label={t('trash')} icon={<Trash2 aria-hidden />} onPress={throwAway} />
      </div>
      <IconButton label={t('crew_reads')} icon={<BookOpen aria-hidden />} onPress={onRead} />
      {hasKeptParts ? (
        <button type="button" className={styles.kept} onClick={onRead}>
          {t('kept_more')}
        </button>
      ) : null}
    </div>
  );
}

interface ZoomProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

/** Fingers zoom without buttons. */
const Zoom = (props: ZoomProps) => (
  <div className={styles.zoom}>
    <IconButton {...props} />
  </div>
);

/** Deletes the block that was chosen last, with what hangs inside it; the goal stays. */
function throwChosenAway(workspace: Blockly.WorkspaceSvg): boolean {
  const chosen = lastChosen.get(workspace);
  const block = chosen === undefined ? null : workspace.getBlockById(chosen);
  if (block === null || !block.isDeletable()) return false;
  block.checkAndDelete();
  return true;
}

const lastChosen = new WeakMap<Blockly.WorkspaceSvg, string>();

/** Remembers the chosen block: the press on the button takes the focus away from it. */
export function rememberChosen(workspace: Blockly.WorkspaceSvg): void {
  workspace.addChangeListener((event) => {
    const { newElementId } = Object(event.toJson());
    if (event.type === 'selected' && typeof newElementId === 'string')
      lastChosen.set(workspace, newElementId);
  });
}
