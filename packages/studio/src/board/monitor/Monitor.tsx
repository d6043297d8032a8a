import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { type UIEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/index.ts';
import type { MonitorRow } from '../line/boardNow.ts';
import styles from './Monitor.module.css';
import { timeWords } from './timeWords.ts';

/** The usual height of a row in CSS pixels; others are measured. */
const USUAL_HEIGHT = 28;
/** Nearer to the end than this, one reads the newest lines. */
const AT_END = 32;

/** What the board says, newest last. It follows the newest line only while one is reading there. */
export function Monitor({ rows }: { readonly rows: readonly MonitorRow[] }) {
  const { t } = useTranslation('board');
  const scroller = useRef<HTMLDivElement>(null);
  const [seenId, setSeenId] = useState<number>();
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END,
  });
  useLayoutEffect(() => {
    list.scrollToEnd();
  }, [list]);
  const newest = rows.at(-1)?.id ?? 0;
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>): void => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    const isAtEnd = scrollHeight - scrollTop - clientHeight <= AT_END;
    setSeenId((seen) => (isAtEnd ? undefined : (seen ?? newest)));
  };
  const unread = seenId === undefined ? 0 : rows.filter(({ id }) => id > seenId).length;
  const toNewest = (): void => {
    setSeenId(undefined);
    list.scrollToIndex(rows.length - 1, { align: 'end' });
    scroller.current?.focus();
  };
  return (
    <div className={styles.frame}>
      <section
        ref={scroller}
        className={styles.screen}
        aria-label={t('monitor_label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        onScroll={onScroll}
      >
        {rows.length === 0 ? <p className={styles.silent}>{t('monitor_silent')}</p> : null}
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
                <Row row={row} />
              </li>
            );
          })}
        </ul>
      </section>
      {unread > 0 ? (
        <div className={styles.toNewest}>
          <Button size="s" icon={<ArrowDown aria-hidden size={18} />} onPress={toNewest}>
            {t('monitor_new', { count: unread })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Row({ row }: { readonly row: MonitorRow }) {
  const { t } = useTranslation('board');
  if (row.kind === 'dropped') {
    return <div className={styles.dropped}>{t('monitor_dropped', { count: row.count })}</div>;
  }
  return (
    <div className={styles.line} data-portal={row.isPortal}>
      <time dateTime={row.at}>{timeWords(row.at)}</time>
      <span>{row.line === '' ? '\u00a0' : row.line}</span>
    </div>
  );
}
