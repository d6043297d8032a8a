import { Palette } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Link } from 'react-aria-components/Link';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { IconButton, Spinner } from '../../design/index.ts';
import styles from './LookMenu.module.css';

// It stands behind a button on every page; no first visit waits for it.
const LookChoices = lazy(async () => ({ default: (await import('./LookChoices.tsx')).LookChoices }));

/** For everyone: colours, letters, movement and language, and the way to the settings for grown-ups. */
export function LookMenu() {
  const { t } = useTranslation('app');
  return (
    <DialogTrigger>
      <IconButton label={t('look')} icon={<Palette aria-hidden />} />
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.menu ?? ''} aria-label={t('look')}>
          {({ close }) => (
            <>
              <Suspense fallback={<Spinner />}>
                <LookChoices />
              </Suspense>
              <Link href="/settings" className={styles.adult ?? ''} onPress={close}>
                {t('look_adult')}
              </Link>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
