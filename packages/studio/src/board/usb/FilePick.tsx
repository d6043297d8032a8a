import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/index.ts';
import styles from './Usb.module.css';

export interface FilePickProps {
  readonly file: File | undefined;
  readonly onPick: (file: File) => void;
  readonly isDisabled: boolean;
}

/** Brings a firmware file from this computer. */
export function FilePick({ file, onPick, isDisabled }: FilePickProps) {
  const { t } = useTranslation('board');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.pick}>
      <Button
        autoFocus
        icon={<FileUp aria-hidden size={20} />}
        isDisabled={isDisabled}
        onPress={() => input.current?.click()}
      >
        {t('firmware_choose')}
      </Button>
      <span>{file === undefined ? t('firmware_no_file') : file.name}</span>
      <input
        ref={input}
        type="file"
        accept=".bin"
        hidden
        aria-label={t('firmware_choose')}
        onChange={({ currentTarget }) => {
          const [picked] = currentTarget.files ?? [];
          if (picked !== undefined) onPick(picked);
        }}
      />
    </div>
  );
}
