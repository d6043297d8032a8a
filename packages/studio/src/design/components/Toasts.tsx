import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './Toasts.module.css';

export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

/** Ten seconds, and longer while a pointer or the focus is on it: WCAG wants time to read and to press Undo. */
const SHOWN_FOR_MS = 10_000;

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });
const toasts = {
  show: (toast: Toast): void => {
    queue.add(toast, { timeout: SHOWN_FOR_MS });
  },
} as const;

/** Short news about what has just been done; never the only place where something important stands. */
export const useToasts = (): typeof toasts => toasts;

/** Where toasts appear; stands once in the app. */
export function Toasts() {
  const { t } = useTranslation('app');
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''}>
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast ?? ''}>
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action === undefined ? null : (
            <Button
              size="s"
              onPress={() => {
                toast.content.action?.onAction();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <AriaButton slot="close" aria-label={t('close')} className={styles.close ?? ''}>
            <X aria-hidden />
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
