import type { FeedEntry } from '@nugget/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { memo, type UIEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/index.ts';
import styles from './ActivityFeed.module.css';
import { FeedLine } from './FeedLine.tsx';
import { type FeedRow, feedRows } from './feedRows.ts';

/** A line of two rows of words, in CSS pixels; a line that is another height is measured. */
const USUAL_HEIGHT = 60;
/** Nearer to the end than this, one reads the newest lines. */
const AT_END = 48;

/** Everything that happens, newest last. It follows the newest line only while one is reading there. */
export const ActivityFeed = memo(function ActivityFeed({ feed }: { readonly feed: readonly FeedEntry[] }) {
  const { t } = useTranslation('build');
  const rows = useMemo(() => feedRows(feed), [feed]);
  return rows.length === 0 ? <p className={styles.empty}>{t('feed_empty')}</p> : <Lines rows={rows} />;
});

function Lines({ rows }: { readonly rows: readonly FeedRow[] }) {
  const { t } = useTranslation('build');
  const scroller = useRef<HTMLDivElement>(null);
  const [seenSeq, setSeenSeq] = useState<number>();
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: useCallback((index: number) => rows[index]?.seq ?? index, [rows]),
    overscan: 6,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END,
    // Following the newest line is no haste: React paints it when there is time.
    useFlushSync: false,
  });
  useLayoutEffect(() => {
    // Whoever opens it wants the news first.
    list.scrollToEnd();
  }, [list]);
  const newest = rows.at(-1)?.seq ?? 0;
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>): void => {
    // The list itself learns of a scroll later than this. While one reads further up, what came since then is counted.
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    const isAtEnd = scrollHeight - scrollTop - clientHeight <= AT_END;
    setSeenSeq((seen) => (isAtEnd ? undefined : (seen ?? newest)));
  };
  const unread = seenSeq === undefined ? 0 : rows.filter(({ seq }) => seq > seenSeq).length;
  const toNewest = (): void => {
    setSeenSeq(undefined);
    list.scrollToIndex(rows.length - 1, { align: 'end' });
  };
  return (
    <div className={styles.frame}>
      <section
        ref={scroller}
        className={styles.feed}
        aria-label={t('feed_label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        onScroll={onScroll}
      >
        <ul className={styles.lines} style={{ blockSize: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <FeedLine row={row} />
              </li>
            );
          })}
        </ul>
      </section>
      {unread > 0 ? (
        <div className={styles.toNewest}>
          <Button size="s" icon={<ArrowDown aria-hidden size={18} />} onPress={toNewest}>
            {t('feed_new', { count: unread })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
