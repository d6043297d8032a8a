import type { NuggetError } from '@nugget/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { Button } from '../../design/index.ts';
import styles from './Asks.module.css';
import type { Place } from './askDialogProps.ts';

export interface AskFooterProps {
  readonly sending:
    | { readonly state: 'idle' | 'sending' }
    | { readonly state: 'failed'; readonly error: NuggetError; readonly again: () => Promise<void> };
  readonly place: Place;
  readonly onLater: () => void;
  readonly children: ReactNode;
}

/** The buttons of a dialog of the queue, which one of how many it is, and why an answer has not arrived yet. */
export function AskFooter({ sending, place, onLater, children }: AskFooterProps) {
  const { t } = useTranslation('build');
  return (
    <div className={styles.footer}>
      {sending.state === 'failed' ? (
        <div className={styles.failure}>
          <ErrorNotice error={sending.error} onRetry={() => void sending.again()} />
          {sending.error.retryable ? <p>{t('ask_kept')}</p> : null}
        </div>
      ) : null}
      <div className={styles.buttons}>
        <Button onPress={onLater}>{t('ask_later')}</Button>
        {place.count > 1 ? <span className={styles.place}>{t('ask_count', { ...place })}</span> : null}
        <span className={styles.space} />
        {children}
      </div>
    </div>
  );
}
