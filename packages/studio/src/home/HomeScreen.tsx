import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../app/ErrorNotice.tsx';
import { Page } from '../app/Page.tsx';
import { useServices } from '../app/services.ts';
import { Spinner } from '../design/index.ts';
import { nuggetsKey } from '../library/nuggetsKey.ts';
import { DropEverywhere } from './bringIn/DropEverywhere.tsx';
import { useImport } from './bringIn/useImport.ts';
import { Gallery } from './gallery/Gallery.tsx';
import { Hero } from './Hero.tsx';
import { MyNuggets } from './mine/MyNuggets.tsx';
import { useNewNugget } from './useNewNugget.ts';

/** The start: make something new, go on with a nugget, or take an example. */
export function HomeScreen() {
  const { t } = useTranslation('app');
  const { client } = useServices();
  const nuggets = useQuery({ queryKey: nuggetsKey, queryFn: () => client.call('listNuggets', {}) });
  const newNugget = useNewNugget();
  const bringIn = useImport();
  const isFirstVisit = nuggets.data?.length === 0;
  return (
    <Page>
      <Hero size={isFirstVisit ? 'big' : 'small'} newNugget={newNugget} onFiles={bringIn.open} />
      {newNugget.error === undefined ? null : <ErrorNotice error={newNugget.error} />}
      <DropEverywhere {...bringIn} />
      {nuggets.isPending ? <Spinner label={t('loading')} /> : null}
      {nuggets.error === null ? null : (
        <ErrorNotice error={nuggets.error} onRetry={() => void nuggets.refetch()} />
      )}
      {nuggets.data === undefined || isFirstVisit ? null : <MyNuggets nuggets={nuggets.data} />}
      <Gallery newNugget={newNugget} />
    </Page>
  );
}
