import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../../design/index.ts';
import type { SessionActions } from '../../session/sessionActions.ts';
import styles from './Asks.module.css';
import { loopbackUrl } from './loopbackUrl.ts';

type Preview =
  | { readonly state: 'opening' }
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly url: string };

/** The nugget as it is now, on an origin of its own; where there is nothing to show yet, it says so. */
export function PreviewFrame({ launch }: Pick<SessionActions, 'launch'>) {
  const { t } = useTranslation('build');
  const [preview, setPreview] = useState<Preview>({ state: 'opening' });
  useEffect(() => {
    let isShown = true;
    const show = (next: Preview): void => {
      if (isShown) setPreview(next);
    };
    launch().then(
      ({ url }) => {
        const safe = loopbackUrl(url);
        show(safe === undefined ? { state: 'none' } : { state: 'open', url: safe });
      },
      // Whatever the reason: the files below can be judged without.
      () => show({ state: 'none' }),
    );
    return () => {
      isShown = false;
    };
  }, [launch]);
  switch (preview.state) {
    case 'opening':
      return (
        <p className={styles.note} role="status">
          <Spinner size="s" /> {t('gate_preview_loading')}
        </p>
      );
    case 'none':
      return <p className={styles.note}>{t('gate_preview_none')}</p>;
    case 'open':
      return (
        <iframe
          className={styles.preview}
          src={preview.url}
          title={t('gate_preview_frame')}
          sandbox="allow-scripts allow-same-origin allow-pointer-lock allow-modals"
        />
      );
  }
}
