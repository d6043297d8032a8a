import type { FileChange } from '@nugget/contract';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, FileMinus, FilePen, FilePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { useServices } from '../../app/services.ts';
import { Spinner } from '../../design/index.ts';
import styles from './Changes.module.css';
import { DiffView } from './DiffView.tsx';

const ICONS = { added: FilePlus, changed: FilePen, removed: FileMinus } as const;

export interface CommitFilesProps {
  readonly sessionId: string;
  readonly sha: string;
}

/** The files of one commit; each opens to what changed in it. */
export function CommitFiles({ sessionId, sha }: CommitFilesProps) {
  const { t } = useTranslation('build');
  const { client } = useServices();
  const commit = useQuery({
    queryKey: ['commit', sessionId, sha],
    queryFn: ({ signal }) => client.call('getCommit', { params: { id: sessionId, sha }, signal }),
    // A commit never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (commit.isPending) {
    return (
      <p className={styles.note}>
        <Spinner size="s" /> {t('changes_loading')}
      </p>
    );
  }
  if (commit.isError) return <ErrorNotice error={commit.error} onRetry={() => void commit.refetch()} />;
  return (
    <ul className={styles.files}>
      {commit.data.files.map((file) => (
        <ChangedFile key={file.path} file={file} />
      ))}
    </ul>
  );
}

function ChangedFile({ file }: { readonly file: FileChange }) {
  const { t } = useTranslation('build');
  const [isOpen, setOpen] = useState(false);
  const Icon = ICONS[file.change];
  return (
    <li className={styles.file}>
      <button
        type="button"
        className={styles.fileButton}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon aria-hidden size={18} />
        <code>{file.path}</code>
        <span className={styles.change} data-change={file.change}>
          {t(`file_${file.change}`)}
        </span>
        <ChevronDown aria-hidden size={18} className={styles.chevron} />
      </button>
      {isOpen ? <DiffView path={file.path} patch={file.patch} /> : null}
    </li>
  );
}
