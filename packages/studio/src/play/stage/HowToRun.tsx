import type { NuggetDocument } from '@nugget/contract';
import { Code } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { Button } from '../../design/index.ts';
import { Downloads } from '../share/Downloads.tsx';
import { useFiles } from '../useFiles.ts';
import { type WayToRun, wayToRun } from './howToRun.ts';
import styles from './Stage.module.css';

export interface HowToRunProps {
  readonly nugget: NuggetDocument;
  readonly sessionId: string;
  readonly version: string;
  readonly onLookInside: () => void;
}

/** A nugget that no browser shows: how to start it, and where its files are. */
export function HowToRun({ nugget, sessionId, version, onLookInside }: HowToRunProps) {
  const { t } = useTranslation('play');
  const { data, error, refetch } = useFiles({ sessionId, sha: undefined, version });
  return (
    <section className={styles.how}>
      <h2>{t('no_page_title')}</h2>
      <p>{t('no_page_text')}</p>
      {error === null ? null : <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <ol className={styles.steps}>
        <li>{t('no_page_step_download')}</li>
        <Steps way={wayToRun(data?.files.map(({ path }) => path) ?? [])} />
      </ol>
      <Downloads nugget={nugget} sessionId={sessionId} />
      <Button icon={<Code aria-hidden size={20} />} onPress={onLookInside}>
        {t('no_page_look')}
      </Button>
    </section>
  );
}

function Steps({ way }: { readonly way: WayToRun }) {
  const { t } = useTranslation('play');
  switch (way.way) {
    case 'unknown':
      return null;
    case 'readme':
      return <li>{t('no_page_step_readme', { file: way.file })}</li>;
    case 'command':
      return (
        <>
          <li>{t('no_page_step_terminal')}</li>
          <li>
            {t('no_page_step_run')}
            <code className={styles.command}>{way.command}</code>
          </li>
        </>
      );
  }
}
