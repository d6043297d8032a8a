import { type ReactNode, useId } from 'react';
import { Card } from '../design/index.ts';
import styles from './Settings.module.css';

export interface SectionProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

export function Section({ title, text, children }: SectionProps) {
  const id = useId();
  return (
    <Card as="section" aria-labelledby={id}>
      <div className={styles.section}>
        <h2 id={id}>{title}</h2>
        {text === undefined ? null : <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </Card>
  );
}
