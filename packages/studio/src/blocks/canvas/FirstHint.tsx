import type * as Blockly from 'blockly/core';
import { useTranslation } from 'react-i18next';
import styles from './FirstHint.module.css';
import { useCanvasVersion } from './useCanvasVersion.ts';

const isUntouched = (workspace: Blockly.WorkspaceSvg): boolean => {
  const [first, ...others] = workspace.getAllBlocks(false);
  return first !== undefined && others.length === 0 && String(first.getFieldValue('GOAL')).trim() === '';
};

/** What to do first, beside a goal block that nobody has touched. */
export function FirstHint({ workspace }: { readonly workspace: Blockly.WorkspaceSvg }) {
  const { t } = useTranslation('blocks');
  useCanvasVersion(workspace);
  if (!isUntouched(workspace)) return null;
  return (
    <aside className={styles.hint}>
      <svg className={styles.arrow} viewBox="0 0 60 60" aria-hidden="true">
        <path d="M50 56C52 30 40 14 14 12m0 0 12-9M14 12l9 13" />
      </svg>
      <h2>{t('first_title')}</h2>
      <p>{t('first_text')}</p>
      <p className={styles.keys}>{t('first_keys')}</p>
    </aside>
  );
}
