import { Send } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, TextField } from '../../design/index.ts';
import styles from './Monitor.module.css';

/** The longest line that goes over the socket at once. */
const MOST_LETTERS = 1_000;

export interface SendLineProps {
  readonly isDisabled: boolean;
  /** False where it could not be sent. */
  readonly onSend: (line: string) => boolean;
}

/** Says something to the program on the board, or to MicroPython itself. */
export function SendLine({ isDisabled, onSend }: SendLineProps) {
  const { t } = useTranslation('board');
  const [line, setLine] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (onSend(line)) setLine('');
    // Whoever sends one line often sends another.
    field.current?.focus();
  };
  return (
    <form className={styles.send} onSubmit={submit}>
      <TextField
        ref={field}
        label={t('send_label')}
        value={line}
        onChange={setLine}
        maxLength={MOST_LETTERS}
        autoComplete="off"
      />
      <Button type="submit" isDisabled={isDisabled} icon={<Send aria-hidden size={20} />}>
        {t('send')}
      </Button>
    </form>
  );
}
