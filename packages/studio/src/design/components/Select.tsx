import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import styles from './Field.module.css';
import menu from './Menu.module.css';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, options, value, onChange, hint, isDisabled = false } = props;
  const choose = (key: unknown) => {
    const chosen = options.find(({ id }) => id === key);
    if (chosen !== undefined) onChange(chosen.id);
  };
  return (
    <AriaSelect value={value} onChange={choose} isDisabled={isDisabled} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={`${styles.input} ${styles.pick}`}>
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      {hint === undefined ? null : (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={menu.popover ?? ''}>
        <ListBox className={menu.list ?? ''} items={options}>
          {({ id, label: name }) => (
            <ListBoxItem id={id} textValue={name} className={menu.item ?? ''}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
