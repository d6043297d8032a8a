import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Its buttons; the one to press stands last. */
  readonly footer?: ReactNode;
  readonly size?: 'm' | 'l';
  /** For what must be answered: no cross, and neither Escape nor a press beside it closes it. */
  readonly mustAnswer?: boolean;
}

/** Holds the focus while it is open and gives it back where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'm',
  mustAnswer = false,
}: DialogProps) {
  const { t } = useTranslation('app');
  const onOpenChange = (open: boolean) => {
    if (!open) onClose();
  };
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <AriaDialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {mustAnswer ? null : <IconButton label={t('close')} icon={<X aria-hidden />} onPress={onClose} />}
          </div>
          <div className={styles.body}>{children}</div>
          <KeepFocus />
          {footer === undefined ? null : <div className={styles.footer}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** When a dialog goes and what had the focus before is gone as well, the main part of the page takes it. */
function KeepFocus() {
  useEffect(
    () => () => {
      // The dialog gives the focus back in the frame after it has left the page.
      requestAnimationFrame(() => requestAnimationFrame(focusMain));
    },
    [],
  );
  return null;
}

function focusMain(): void {
  if (document.activeElement === document.body) document.getElementById('main')?.focus();
}
