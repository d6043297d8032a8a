import { useQuery } from '@tanstack/react-query';
import { Copy, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { useServices } from '../../app/services.ts';
import { Button, IconButton, Spinner, useToasts } from '../../design/index.ts';
import { type FilesAt, momentOf } from '../useFiles.ts';
import styles from './Code.module.css';
import type { Lines } from './createCodeView.ts';

export interface ExplainCardProps {
  readonly at: FilesAt;
  readonly path: string;
  readonly lines: Lines;
  readonly onClose: () => void;
}

/** What some lines do, in words for a child. The same lines are asked about once: each answer may cost something. */
export function ExplainCard({ at, path, lines: { from, to }, onClose }: ExplainCardProps) {
  const { t } = useTranslation('play');
  const { client } = useServices();
  const heading = useRef<HTMLHeadingElement>(null);
  // Below a long file the answer would not be seen.
  useEffect(() => heading.current?.focus(), []);
  const body = { path, from_line: from, to_line: to, ...(at.sha === undefined ? {} : { sha: at.sha }) };
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['explain', at.sessionId, momentOf(at), body],
    queryFn: ({ signal }) => client.call('explain', { params: { id: at.sessionId }, body, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <section className={styles.explain} aria-label={t('explain_title')}>
      <div className={styles.explainHead}>
        <h3 ref={heading} tabIndex={-1}>
          {t('explain_title')}
        </h3>
        <IconButton label={t('close')} icon={<X aria-hidden />} onPress={onClose} />
      </div>
      <p className={styles.note}>
        {from === to ? t('explain_place_line', { path, line: from }) : t('explain_place', { path, from, to })}
      </p>
      {isFetching ? <Spinner label={t('explain_loading')} /> : null}
      {error === null || isFetching ? null : <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <div role="status">
        {data === undefined ? null : (
          <>
            <p className={styles.words}>{data.explanation}</p>
            {data.source === 'structure' ? <p className={styles.note}>{t('explain_structure')}</p> : null}
          </>
        )}
      </div>
      {data === undefined ? null : <CopyButton text={data.explanation} />}
    </section>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation('play');
  const toasts = useToasts();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toasts.show({ text: t('explain_copied') });
    } catch {
      // Whatever the browser has against it, there is another way.
      toasts.show({ text: t('explain_copy_failed') });
    }
  };
  return (
    <Button size="s" icon={<Copy aria-hidden size={18} />} onPress={() => void copy()}>
      {t('explain_copy')}
    </Button>
  );
}
