import type { ReactNode } from 'react';
import styles from './Card.module.css';

export type Hue = 'sky' | 'grass' | 'sun' | 'berry' | 'grape' | 'coral' | 'sea';

export interface CardProps {
  readonly children: ReactNode;
  /** A soft ground of that colour. */
  readonly hue?: Hue;
  readonly as?: 'div' | 'article' | 'section' | 'li';
  readonly 'aria-labelledby'?: string;
}

export function Card({ children, hue, as: Element = 'div', ...rest }: CardProps) {
  return (
    <Element className={styles.card} data-hue={hue} {...rest}>
      {children}
    </Element>
  );
}
