import type { FeedEntry, FeedKind } from '@nugget/contract';
import {
  Bot,
  CircleAlert,
  CircleHelp,
  Flag,
  FlaskConical,
  GraduationCap,
  ListChecks,
  MessageCircle,
  Rocket,
  Save,
  Sparkles,
} from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLooks } from '../faces/crewContext.ts';
import { Face } from '../faces/Face.tsx';
import styles from './ActivityFeed.module.css';
import type { FeedRow } from './feedRows.ts';
import { FEED_WORDS, SAYS_NOTHING_MORE } from './feedWords.ts';

const ICONS = {
  message: MessageCircle,
  narrator: Sparkles,
  commit: Save,
  task: ListChecks,
  test: FlaskConical,
  deploy: Rocket,
  session: Flag,
  error: CircleAlert,
  teaching: GraduationCap,
  question: CircleHelp,
  skill: Bot,
} as const satisfies Readonly<Record<FeedKind, unknown>>;

/** One row; drawn once, because what has happened does not change. */
export const FeedLine = memo(function FeedLine({ row }: { readonly row: FeedRow }) {
  const { t } = useTranslation('build');
  if (row.kind === 'line') return <EntryLine entry={row.entry} />;
  return (
    <div className={styles.line} data-kind="test">
      <FlaskConical aria-hidden className={styles.icon} size={20} />
      <div className={styles.words}>
        <strong>{t('feed_tests', { count: row.names.length })}</strong>
        <span className={styles.text}>{row.names.at(-1)}</span>
      </div>
    </div>
  );
});

function EntryLine({ entry }: { readonly entry: FeedEntry }) {
  const { t } = useTranslation('build');
  const Icon = ICONS[entry.kind];
  const who = entry.from === '' ? t('feed_somebody') : entry.from;
  const isSpoken = entry.kind === 'message' || entry.kind === 'task';
  const says = SAYS_NOTHING_MORE.has(entry.event) ? '' : entry.text;
  return (
    <div className={styles.line} data-kind={entry.kind}>
      {isSpoken && entry.from !== '' ? (
        <Speaker name={entry.from} />
      ) : (
        <Icon aria-hidden className={styles.icon} size={20} />
      )}
      <div className={styles.words}>
        <strong>{t(FEED_WORDS[entry.event], { who })}</strong>
        {says === '' ? null : <span className={styles.text}>{says}</span>}
      </div>
    </div>
  );
}

const Speaker = ({ name }: { readonly name: string }) => (
  <Face looks={useLooks(name)} mood="idle" size={1.75} />
);
