import type { CommitInfo } from '@nugget/contract';
import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { useAct } from '../build/useAct.ts';
import { Button, Dialog, VisuallyHidden } from '../design/index.ts';
import type { SessionActions } from '../session/sessionActions.ts';
import styles from './After.module.css';
import { currentSha, undoneBy } from './undoneBy.ts';
import { useUndo } from './useUndo.ts';

export interface UndoButtonProps {
  readonly commit: CommitInfo;
  /** All commits, oldest first. */
  readonly commits: readonly CommitInfo[];
  /** The commit that the nugget was last put back to. */
  readonly undoneTo: string | undefined;
  readonly actions: Pick<SessionActions, 'undo'>;
}

/** Goes back to a commit, after it has shown what that undoes. Nothing where the nugget already is. */
export function UndoButton({ commit, commits, undoneTo, actions }: UndoButtonProps) {
  const { t } = useTranslation('play');
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const hasGoneBack = useRef(false);
  const here = currentSha(commits, undoneTo);
  const isHere = here === commit.sha;
  // The button that opened the dialog is gone once the nugget is here; the focus stays where it was.
  useEffect(() => {
    if (!hasGoneBack.current || !isHere || isOpen) return;
    hasGoneBack.current = false;
    place.current?.focus();
  }, [isHere, isOpen]);
  const close = () => setOpen(false);
  const closeHere = () => {
    hasGoneBack.current = true;
    close();
  };
  return (
    <span ref={place} tabIndex={-1}>
      {isHere ? (
        <VisuallyHidden>{commit.message}</VisuallyHidden>
      ) : (
        <Button size="s" icon={<Undo2 aria-hidden size={18} />} onPress={() => setOpen(true)}>
          {t('undo_open')}
        </Button>
      )}
      {isOpen ? (
        <UndoDialog {...{ commit, commits, actions, here }} onClose={close} onGoneBack={closeHere} />
      ) : null}
    </span>
  );
}

type UndoDialogProps = Pick<UndoButtonProps, 'commit' | 'commits' | 'actions'> & {
  /** The commit that the files are as now. */
  readonly here: string | undefined;
  readonly onClose: () => void;
  readonly onGoneBack: () => void;
};

function UndoDialog({ commit, commits, actions, here, onClose, onGoneBack }: UndoDialogProps) {
  const { t } = useTranslation('play');
  const { act, isActing, error } = useAct();
  const undo = useUndo(actions);
  const later = undoneBy(commits, commit.sha);
  const goBack = () =>
    act(async () => {
      await undo(commit, here ?? commit.sha);
      onGoneBack();
    });
  const footer = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button variant="primary" isPending={isActing} onPress={() => void goBack()}>
        {t('undo_confirm')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('undo_title', { message: commit.message })} isOpen onClose={onClose} footer={footer}>
      <div className={styles.dialog}>
        {later.length === 0 ? (
          <p>{t('undo_nothing')}</p>
        ) : (
          <>
            <p>{t('undo_list', { count: later.length })}</p>
            <ul className={styles.undone}>
              {later.map(({ sha, message }) => (
                <li key={sha}>{message}</li>
              ))}
            </ul>
          </>
        )}
        <p>{t('undo_safe')}</p>
        {error === undefined ? null : <ErrorNotice error={error} />}
      </div>
    </Dialog>
  );
}
