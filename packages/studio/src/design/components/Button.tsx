import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';
import { Spinner } from './Spinner.tsx';

export type ButtonVariant = 'primary' | 'quiet' | 'danger';

export interface ButtonProps
  extends Pick<
    AriaButtonProps,
    | 'onPress'
    | 'isDisabled'
    | 'isPending'
    | 'type'
    | 'autoFocus'
    | 'form'
    | 'id'
    | 'slot'
    | 'aria-describedby'
  > {
  readonly children: ReactNode;
  /** `primary` is the one thing to do next on a screen. */
  readonly variant?: ButtonVariant;
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, variant = 'quiet', size = 'm', icon, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={styles.button ?? ''} data-variant={variant} data-size={size}>
      {({ isPending }) => (
        <>
          {isPending ? <Spinner size="s" /> : icon}
          <span>{children}</span>
        </>
      )}
    </AriaButton>
  );
}
