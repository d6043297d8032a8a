import { useTranslation } from 'react-i18next';
import { EmptyState, LinkButton } from '../design/index.ts';
import { NuggetFace } from './NuggetFace.tsx';
import { Page } from './Page.tsx';
import { PageHeading } from './PageHeading.tsx';

export function NotFound() {
  const { t } = useTranslation('app');
  const goHome = (
    <LinkButton href="/" variant="primary">
      {t('go_home')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeading title={t('not_found_title')} isHidden />
      <EmptyState
        picture={<NuggetFace />}
        title={t('not_found_title')}
        text={t('not_found_text')}
        action={goHome}
      />
    </Page>
  );
}
