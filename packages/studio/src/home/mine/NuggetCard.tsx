import type { NuggetSummary } from '@nugget/contract';
import { Cpu, Ellipsis, Play } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import { IconButton, LinkButton, Menu } from '../../design/index.ts';
import { BuildBadge } from './BuildBadge.tsx';
import type { BuildState } from './buildStates.ts';
import styles from './MyNuggets.module.css';
import { menuOf, type NuggetMenu } from './nuggetMenu.tsx';
import { ThumbnailPicture } from './ThumbnailPicture.tsx';
import { whenWords } from './whenWords.ts';

export interface NuggetCardProps extends NuggetMenu {
  readonly nugget: NuggetSummary;
  readonly build: BuildState;
}

export function NuggetCard({ nugget, build, ...menu }: NuggetCardProps) {
  const { t, i18n } = useTranslation('home');
  const { id, name, thumbnail, updated_at } = nugget;
  const isOnBoard = thumbnail?.kind === 'hardware';
  const address = `/n/${encodeURIComponent(id)}`;
  return (
    <article className={styles.card} aria-labelledby={`name-${id}`}>
      <div className={styles.picture}>
        <ThumbnailPicture thumbnail={thumbnail} />
      </div>
      <div className={styles.words}>
        <h3 id={`name-${id}`}>
          <Link
            href={`${address}/${build === 'building' ? 'build' : 'blocks'}`}
            className={styles.open ?? ''}
          >
            {name}
          </Link>
        </h3>
        <BuildBadge build={build} />
        <p className={styles.when}>{t('changed', { when: whenWords(updated_at, i18n.language) })}</p>
      </div>
      <div className={styles.buttons}>
        {build === 'ready' ? (
          <LinkButton
            href={`${address}/${isOnBoard ? 'board' : 'play'}`}
            size="s"
            icon={isOnBoard ? <Cpu aria-hidden /> : <Play aria-hidden />}
            aria-label={t(isOnBoard ? 'board_named' : 'play_named', { name })}
          >
            {t(isOnBoard ? 'board' : 'play')}
          </LinkButton>
        ) : null}
        <Menu
          label={t('more', { name })}
          trigger={<IconButton label={t('more', { name })} icon={<Ellipsis aria-hidden />} />}
          items={menuOf({ t, address, build, isOnBoard, menu })}
        />
      </div>
    </article>
  );
}
