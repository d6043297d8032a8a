import { LIMITS } from '@nugget/contract';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextField } from '../design/index.ts';

export interface RenameDialogProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ name, onRename, onClose }: RenameDialogProps) {
  const { t } = useTranslation('app');
  const form = useId();
  const [draft, setDraft] = useState(name);
  const [error, setError] = useState<string>();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const next = draft.trim();
    if (next === '') setError(t('rename_empty'));
    else onRename(next);
  };
  return (
    <Dialog
      title={t('rename_title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('rename_save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={rename}>
        <TextField
          label={t('rename_label')}
          value={draft}
          onChange={setDraft}
          error={error}
          maxLength={LIMITS.name}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
