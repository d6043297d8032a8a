import type { CommitInfo } from '@nugget/contract';
import { Blocks, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../design/index.ts';
import type { SessionActions } from '../session/sessionActions.ts';
import styles from './After.module.css';
import { FixDialog } from './FixDialog.tsx';
import { History } from './History.tsx';

export interface AfterPanelProps {
  readonly nuggetId: string;
  readonly commits: readonly CommitInfo[];
  readonly undoneTo: string | undefined;
  readonly actions: SessionActions;
  readonly isReadOnly: boolean;
}

/** What one can do after a build: have it repaired, build on, go back. */
export function AfterPanel({ nuggetId, commits, undoneTo, actions, isReadOnly }: AfterPanelProps) {
  const { t } = useTranslation('play');
  const [isFixing, setFixing] = useState(false);
  return (
    <div className={styles.panel}>
      <section className={styles.next}>
        <h2>{t('after_title')}</h2>
        <Button
          isDisabled={isReadOnly}
          icon={<Wrench aria-hidden size={20} />}
          onPress={() => setFixing(true)}
        >
          {t('fix_open')}
        </Button>
        <p className={styles.note}>{t('again_text')}</p>
        <LinkButton href={`/n/${nuggetId}/blocks`} icon={<Blocks aria-hidden size={20} />}>
          {t('again_action')}
        </LinkButton>
      </section>
      <details className={styles.saved}>
        <summary>{t('history_title')}</summary>
        <History {...{ commits, undoneTo, actions, isReadOnly }} />
      </details>
      <FixDialog {...{ nuggetId, actions }} isOpen={isFixing} onClose={() => setFixing(false)} />
    </div>
  );
}
