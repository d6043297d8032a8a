import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly tone?: 'danger';
  readonly isDisabled?: boolean;
  /** Goes there, instead of doing something. */
  readonly href?: string;
  readonly onAction?: () => void;
}

export interface MenuProps {
  readonly label: string;
  /** The Button or IconButton that opens it. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuEntry[];
}

export function Menu({ label, trigger, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <AriaMenu aria-label={label} className={styles.menu ?? ''} items={items}>
          {(item) => <Entry item={item} />}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ item }: { readonly item: MenuEntry }) {
  const { id, label, icon, tone, isDisabled = false, href, onAction } = item;
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      className={styles.item ?? ''}
      data-tone={tone}
      {...(href === undefined ? {} : { href })}
      {...(onAction === undefined ? {} : { onAction })}
    >
      {icon}
      <span>{label}</span>
    </MenuItem>
  );
}
