import { Check, CloudOff } from 'lucide-react';
import { Focusable } from 'react-aria-components/Focusable';
import { useTranslation } from 'react-i18next';
import { Spinner, Tooltip } from '../design/index.ts';
import type { Saving } from '../library/nuggetState.ts';
import styles from './SavedState.module.css';

/** Whether the blocks are safe, and where. Only the change to `kept here` and back is read out; saving would be chatter. */
export function SavedState({ saving }: { readonly saving: Saving }) {
  const { t } = useTranslation('app');
  return (
    <div className={styles.state} data-saving={saving}>
      <div role="status">{saving === 'kept_here' ? <KeptHere /> : null}</div>
      {saving === 'kept_here' ? null : (
        <>
          {saving === 'saved' ? <Check aria-hidden /> : <Spinner size="s" />}
          <span>{t(saving)}</span>
        </>
      )}
    </div>
  );
}

function KeptHere() {
  const { t } = useTranslation('app');
  return (
    <Tooltip text={t('kept_here_why')}>
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
