import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useToasts } from '../design/index.ts';
import type { OpenState } from '../library/nuggetState.ts';
import type { NuggetTab } from './NuggetTabs.tsx';

/** Says once what happened to the blocks without the child's doing, and follows a nugget that became a copy. */
export function useNuggetNews(nuggetId: string, tab: NuggetTab, { nugget, news }: OpenState): void {
  const { t } = useTranslation('app');
  const toasts = useToasts();
  const [, navigate] = useLocation();
  const { id, name } = nugget;
  useEffect(() => {
    if (news === 'recovered') toasts.show({ text: t('news_recovered') });
  }, [news, t, toasts]);
  useEffect(() => {
    if (id === nuggetId) return;
    toasts.show({ text: t('news_copied', { name }) });
    navigate(`/n/${encodeURIComponent(id)}/${tab}`, { replace: true });
  }, [id, nuggetId, name, tab, t, toasts, navigate]);
}
