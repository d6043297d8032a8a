import { childWords, type NuggetError } from '@nugget/contract';
import { Check, CloudOff } from 'lucide-react';
import { Focusable } from 'react-aria-components/Focusable';
import { useTranslation } from 'react-i18next';
import { Spinner, Tooltip } from '../design/index.ts';
import type { Saving } from '../library/nuggetState.ts';
import styles from './SavedState.module.css';

export interface SavedStateProps {
  readonly saving: Saving;
  /** Why they could not be saved on the computer's disk. */
  readonly error: NuggetError | undefined;
}

/** Whether the blocks are safe, and where. Only the change to `kept here` and back is read out; saving would be chatter. */
export function SavedState({ saving, error }: SavedStateProps) {
  const { t } = useTranslation('app');
  return (
    <div className={styles.state} data-saving={saving}>
      <div role="status">{saving === 'kept_here' ? <KeptHere error={error} /> : null}</div>
      {saving === 'kept_here' ? null : (
        <>
          {saving === 'saved' ? <Check aria-hidden /> : <Spinner size="s" />}
          <span>{t(saving)}</span>
        </>
      )}
    </div>
  );
}

function KeptHere({ error }: Pick<SavedStateProps, 'error'>) {
  const { t, i18n } = useTranslation('app');
  // A server that is gone comes back by itself, and the page says so; anything else has words of its own.
  const why =
    error === undefined || error.code === 'SERVER_GONE' ? '' : childWords(error.code, i18n.language);
  return (
    <Tooltip text={`${why} ${t('kept_here_why')}`.trim()}>
      <Focusable>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard needs a way to the reason. */}
        <span className={styles.kept} tabIndex={0} role="note">
          <CloudOff aria-hidden />
          <span>{t('kept_here')}</span>
        </span>
      </Focusable>
    </Tooltip>
  );
}
