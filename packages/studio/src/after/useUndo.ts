import { type CommitInfo, childWords, toNuggetError } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../design/index.ts';
import type { SessionActions } from '../session/sessionActions.ts';

/** Undoes to a commit, and offers in a toast to take that back; `before` is the commit that the files were as until then. */
export function useUndo({ undo }: Pick<SessionActions, 'undo'>) {
  const { t, i18n } = useTranslation('play');
  const toasts = useToasts();
  const takeBack = async (sha: string): Promise<void> => {
    try {
      await undo(sha);
      toasts.show({ text: t('undone_undone') });
    } catch (thrown) {
      const why = childWords(toNuggetError(thrown).code, i18n.language);
      toasts.show({ text: t('undo_failed', { why }) });
    }
  };
  return async (commit: CommitInfo, before: string): Promise<void> => {
    await undo(commit.sha);
    toasts.show({
      text: t('undone', { message: commit.message }),
      action: { label: t('undone_undo'), onAction: () => void takeBack(before) },
    });
  };
}
