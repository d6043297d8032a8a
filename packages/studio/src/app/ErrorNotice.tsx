import { childWords, toNuggetError } from '@nugget/contract';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner, Button } from '../design/index.ts';
import styles from './ErrorNotice.module.css';
import { problemsOf } from './problemsOf.ts';

export interface ErrorNoticeProps {
  /** Anything thrown; a NuggetError has words of its own. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Kind words and the next step for a child, and what an adult needs to know behind a fold. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t, i18n } = useTranslation('app');
  const { code, message, details } = toNuggetError(error);
  const retry =
    onRetry === undefined ? undefined : (
      <Button size="s" icon={<RotateCw aria-hidden />} onPress={onRetry}>
        {t('try_again')}
      </Button>
    );
  return (
    <Banner tone="bad" action={retry}>
      <p>{childWords(code, i18n.language)}</p>
      <details className={styles.details}>
        <summary>{t('error_details')}</summary>
        <p>
          <code>{code}</code> {message}
        </p>
        <ul>
          {problemsOf(details).map(({ path, message: problem }) => (
            <li key={`${path} ${problem}`}>
              {path === '' ? null : <code>{path}</code>} {problem}
            </li>
          ))}
        </ul>
      </details>
    </Banner>
  );
}
