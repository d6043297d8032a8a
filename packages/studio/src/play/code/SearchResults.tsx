import { useTranslation } from 'react-i18next';
import { Spinner } from '../../design/index.ts';
import styles from './Code.module.css';
import type { Search } from './useSearch.ts';

export interface SearchResultsProps {
  readonly search: Search;
  readonly words: string;
  readonly onOpen: (path: string, line: number) => void;
}

export function SearchResults({ search: { isReading, found }, words, onOpen }: SearchResultsProps) {
  const { t } = useTranslation('play');
  const isEmpty = found.length === 0;
  return (
    <div className={styles.results}>
      <p role="status" className={styles.note}>
        {isReading ? <Spinner size="s" /> : null}
        {isReading ? t('search_loading') : null}
        {!isReading && isEmpty ? t('search_none', { words: words.trim() }) : null}
        {!isReading && !isEmpty ? t('search_found', { count: found.length }) : null}
      </p>
      <ul className={styles.found}>
        {found.map(({ path, line, text }) => (
          <li key={`${path} ${line} ${text}`}>
            <button type="button" className={styles.hit} onClick={() => onOpen(path, line)}>
              <span className={styles.hitHead}>
                <strong>{path}</strong>
                {text === '' ? null : <span className={styles.note}>{t('search_line', { line })}</span>}
              </span>
              {text === '' ? null : <code>{text}</code>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
