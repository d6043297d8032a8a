import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { Button, Spinner } from '../../design/index.ts';
import styles from './DropEverywhere.module.css';
import { useFileDrop } from './useFileDrop.ts';
import type { Import } from './useImport.ts';

/** A nugget file may be dropped anywhere on the page; what happens to it stands here. */
export function DropEverywhere({ open, opening, refused, forget }: Import) {
  const { t } = useTranslation('home');
  const isOver = useFileDrop(open);
  return (
    <>
      {isOver ? <div className={styles.over}>{t('drop_here')}</div> : null}
      <div role="status" className={styles.news}>
        {opening === undefined ? null : (
          <span className={styles.opening}>
            <Spinner /> {t('importing', { file: opening })}
          </span>
        )}
      </div>
      {refused.length === 0 ? null : (
        <div className={styles.refused}>
          {refused.map(({ file, error }) => (
            <div key={file}>
              <h2>{t('import_failed', { file })}</h2>
              <ErrorNotice error={error} />
            </div>
          ))}
          <Button onPress={forget}>{t('import_close')}</Button>
        </div>
      )}
    </>
  );
}
