import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps
  extends Pick<
    AriaButtonProps,
    'onPress' | 'isDisabled' | 'isPending' | 'autoFocus' | 'id' | 'slot' | 'aria-pressed' | 'aria-expanded'
  > {
  /** Its name for everyone who does not know the picture; also shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className={styles.icon ?? ''}>
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
