import { useTranslation } from 'react-i18next';

export function BuildScreen({ nuggetId }: { readonly nuggetId: string }) {
  const { t } = useTranslation('build');
  return <h1 id={nuggetId}>{t('title')}</h1>;
}
