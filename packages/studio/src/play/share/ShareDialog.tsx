import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services.ts';
import { Dialog, LinkButton } from '../../design/index.ts';
import { Downloads, type DownloadsProps } from './Downloads.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './Share.module.css';

export interface ShareDialogProps extends DownloadsProps {
  readonly url: string;
  readonly lanUrl: string | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** On a phone, in a tab, or as a file to take along. */
export function ShareDialog({ nugget, sessionId, url, lanUrl, isOpen, onClose }: ShareDialogProps) {
  const { t } = useTranslation('play');
  return (
    <Dialog title={t('share_title')} isOpen={isOpen} onClose={onClose}>
      <div className={styles.share}>
        <section className={styles.part}>
          <h3>{t('share_phone_title')}</h3>
          {lanUrl === undefined ? <NotShared /> : <OnPhone lanUrl={lanUrl} />}
        </section>
        <section className={styles.part}>
          <h3>{t('share_tab_title')}</h3>
          <p className={styles.note}>{t('share_tab_text')}</p>
          <code className={styles.address}>{url}</code>
        </section>
        <section className={styles.part}>
          <h3>{t('share_files_title')}</h3>
          <Downloads nugget={nugget} sessionId={sessionId} />
        </section>
      </div>
    </Dialog>
  );
}

function OnPhone({ lanUrl }: { readonly lanUrl: string }) {
  const { t } = useTranslation('play');
  return (
    <>
      <p>{t('share_phone_text')}</p>
      <QrCode text={lanUrl} label={t('share_qr')} />
      <code className={styles.address}>{lanUrl}</code>
    </>
  );
}

function NotShared() {
  const { t } = useTranslation('play');
  const { client } = useServices();
  const { data } = useQuery({ queryKey: ['facts'], queryFn: () => client.call('getFacts', {}) });
  if (data?.lan_sharing === true) return <p>{t('share_phone_none')}</p>;
  return (
    <>
      <p>{t('share_phone_off')}</p>
      <LinkButton size="s" href="/settings">
        {t('share_settings')}
      </LinkButton>
    </>
  );
}
