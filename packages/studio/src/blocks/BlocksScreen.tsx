import { useTranslation } from 'react-i18next';

export function BlocksScreen({ nuggetId }: { readonly nuggetId: string }) {
  const { t } = useTranslation('blocks');
  return <h1 id={nuggetId}>{t('title')}</h1>;
}
