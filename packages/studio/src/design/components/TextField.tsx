import type { HTMLInputTypeAttribute, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import styles from './Field.module.css';

export interface TextFieldProps
  extends Pick<
    AriaTextFieldProps,
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'onBlur'
    | 'isDisabled'
    | 'isReadOnly'
    | 'isRequired'
    | 'maxLength'
    | 'autoFocus'
    | 'autoComplete'
    | 'inputMode'
    | 'name'
  > {
  readonly label: string;
  /** Says what to write, or why it cannot be changed. */
  readonly hint?: string;
  /** Why it cannot stay like this, and what to do. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly ref?: Ref<HTMLInputElement>;
}

/** An error stands until the form is sent again, and never keeps it from being sent: whoever handles the form judges. */
export function TextField({ label, hint, error, placeholder, type = 'text', ref, ...rest }: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      type={type}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input
        className={styles.input ?? ''}
        placeholder={placeholder ?? ''}
        {...(ref === undefined ? {} : { ref })}
      />
      {hint === undefined ? null : (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
