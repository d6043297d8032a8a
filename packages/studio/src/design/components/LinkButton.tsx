import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-aria-components/Link';
import styles from './Button.module.css';
import type { ButtonVariant } from './Button.tsx';

export interface LinkButtonProps
  extends Pick<LinkProps, 'target' | 'rel' | 'download' | 'onPress' | 'aria-label'> {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: ReactNode;
}

/** A link that looks like a button; it goes somewhere, a Button does something. */
export function LinkButton({ children, variant = 'quiet', size = 'm', icon, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={styles.button ?? ''} data-variant={variant} data-size={size}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
