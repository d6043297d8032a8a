import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

export function Switch({ label, isOn, onChange, hint, isDisabled = false }: SwitchProps) {
  return (
    <SwitchField isSelected={isOn} onChange={onChange} isDisabled={isDisabled} className={styles.field ?? ''}>
      <SwitchButton className={styles.button ?? ''}>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.knob} />
        </span>
        <span>{label}</span>
      </SwitchButton>
      {hint === undefined ? null : (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
    </SwitchField>
  );
}
