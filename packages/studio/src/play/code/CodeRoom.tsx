import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { Banner, Spinner, TextField } from '../../design/index.ts';
import { type FilesAt, useFiles } from '../useFiles.ts';
import styles from './Code.module.css';
import { FileReader, type Place } from './FileReader.tsx';
import { FileTree } from './FileTree.tsx';
import { firstFile } from './fileTree.ts';
import { SearchResults } from './SearchResults.tsx';
import { useSearch } from './useSearch.ts';

export interface CodeRoomProps {
  readonly at: FilesAt;
  /** What the commit said that the files are of, while somebody looks back. */
  readonly then: string | undefined;
}

/** The nugget's files: to look through, to search and to understand. */
export function CodeRoom({ at, then }: CodeRoomProps) {
  const { t } = useTranslation('play');
  const { data, error, refetch } = useFiles(at);
  const paths = useMemo(() => data?.files.map(({ path }) => path) ?? [], [data]);
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner label={t('files_loading')} />;
  if (data.files.length === 0) return <p className={styles.note}>{t('files_none')}</p>;
  return (
    <>
      {then === undefined ? null : <Banner tone="info">{t('files_then', { message: then })}</Banner>}
      {data.truncated ? <Banner tone="info">{t('files_more')}</Banner> : null}
      <Files at={at} paths={paths} />
    </>
  );
}

function Files({ at, paths }: { readonly at: FilesAt; readonly paths: readonly string[] }) {
  const { t } = useTranslation('play');
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState<Place>();
  const search = useSearch(at, paths, words);
  // A file that was not there yet at another moment gives way to one that was.
  const first = useMemo(() => firstPlace(paths), [paths]);
  const place = wanted !== undefined && paths.includes(wanted.path) ? wanted : first;
  return (
    <div className={styles.room}>
      <div className={styles.side}>
        <TextField label={t('search_label')} type="search" value={words} onChange={setWords} />
        {search.isWanted ? (
          <SearchResults
            search={search}
            words={words}
            onOpen={(file, line) => setWanted({ path: file, line })}
          />
        ) : (
          <FileTree paths={paths} open={place?.path} onOpen={(file) => setWanted({ path: file })} />
        )}
      </div>
      {place === undefined ? null : <FileReader key={`${at.sha} ${place.path}`} at={at} place={place} />}
    </div>
  );
}

function firstPlace(paths: readonly string[]): Place | undefined {
  const path = firstFile(paths);
  return path === undefined ? undefined : { path };
}
