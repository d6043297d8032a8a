import type { FeedEntry } from '@nugget/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../design/index.ts';
import { newestImportant } from './feedRows.ts';
import { FEED_WORDS, SAYS_NOTHING_MORE } from './feedWords.ts';

/** Reads the steps of a build aloud, politely, and nothing of what was there before the screen was opened. */
export function Announcer({ feed }: { readonly feed: readonly FeedEntry[] }) {
  const { t } = useTranslation('build');
  const [openedAt] = useState(() => feed.at(-1)?.seq ?? 0);
  const entry = newestImportant(feed, openedAt);
  const says = (one: FeedEntry): string => {
    const headline = t(FEED_WORDS[one.event], { who: one.from === '' ? t('feed_somebody') : one.from });
    return SAYS_NOTHING_MORE.has(one.event) || one.text === '' ? headline : `${headline}: ${one.text}`;
  };
  return (
    <VisuallyHidden>
      <p role="status">{entry === undefined ? '' : says(entry)}</p>
    </VisuallyHidden>
  );
}
