import { useTranslation } from 'react-i18next';

export function PlayScreen({ nuggetId }: { readonly nuggetId: string }) {
  const { t } = useTranslation('play');
  return <h1 id={nuggetId}>{t('title')}</h1>;
}
