import type { TestView } from '@nugget/contract';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../design/index.ts';
import { TestMark } from './TestMark.tsx';
import styles from './Tests.module.css';

/** One test; what it said opens below it. */
export const TestLine = memo(function TestLine({ test }: { readonly test: TestView }) {
  const { t } = useTranslation('build');
  const title = (
    <>
      <TestMark status={test.status} />
      <VisuallyHidden elementType="span">{t(`test_${test.status}`)}: </VisuallyHidden>
      <span>{test.name}</span>
    </>
  );
  return (
    <li className={styles.test} data-status={test.status}>
      {test.details === '' ? (
        <p className={styles.name}>{title}</p>
      ) : (
        <details>
          <summary className={styles.name}>{title}</summary>
          <pre className={styles.details}>{test.details}</pre>
          <p className={styles.note}>
            <code>{test.file}</code>
          </p>
        </details>
      )}
    </li>
  );
});
