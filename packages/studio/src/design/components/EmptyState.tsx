import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly text: string;
  /** What to do next. */
  readonly action?: ReactNode;
  readonly level?: 1 | 2 | 3;
}

export function EmptyState({ picture, title, text, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      {picture === undefined ? null : <div className={styles.picture}>{picture}</div>}
      <Heading>{title}</Heading>
      <p>{text}</p>
      {action}
    </div>
  );
}
