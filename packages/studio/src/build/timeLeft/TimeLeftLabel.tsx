import type { SessionView } from '@nugget/contract';
import { Hourglass } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TimeLeft.module.css';
import { timeLeft } from './timeLeft.ts';
import { timeWords } from './timeWords.ts';

/** The estimate is in minutes, so it need not be looked at more often than this. */
const EVERY_MS = 5_000;

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

export function TimeLeftLabel({ view }: { readonly view: SessionView }) {
  const { t } = useTranslation('build');
  const now = useNow();
  return <Label words={timeWords(t, timeLeft(view, now))} />;
}

const Label = memo(function Label({ words }: { readonly words: string }) {
  const { t } = useTranslation('build');
  return (
    <p className={styles.time}>
      <Hourglass aria-hidden size={18} />
      <span>
        <strong>{t('time_label')}</strong>
        <span className={styles.words}>{words}</span>
      </span>
    </p>
  );
});
