import type { Connection } from '@nugget/client';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/index.ts';

/** How the news come, where that is worth saying; nothing while all is well. */
export function ConnectionBanner({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation('build');
  switch (connection.state) {
    case 'live':
      return null;
    case 'connecting':
      // The first try is over in a moment.
      return connection.tries > 1 ? <Banner tone="info">{t('connection_connecting')}</Banner> : null;
    case 'offline':
      return <Banner tone="warn">{t('connection_offline')}</Banner>;
    case 'ended':
      return <Banner tone="warn">{t(`connection_${connection.reason}`)}</Banner>;
  }
}
