import { FolderOpen, Plus } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { usePageHeading } from '../app/pageFocus.ts';
import { Button } from '../design/index.ts';
import { CrewPicture } from './CrewPicture.tsx';
import styles from './Hero.module.css';
import type { NewNugget } from './useNewNugget.ts';

export interface HeroProps {
  /** `big` tells a first visitor what this is; later it only stands for its buttons. */
  readonly size: 'big' | 'small';
  readonly newNugget: NewNugget;
  readonly onFiles: (files: readonly File[]) => void;
}

export function Hero({ size, newNugget, onFiles }: HeroProps) {
  const { t } = useTranslation('home');
  const heading = usePageHeading(t('title'));
  return (
    <section className={styles.hero} data-size={size}>
      <div className={styles.words}>
        <h1 {...heading}>{t('hero_title')}</h1>
        {size === 'big' ? <p>{t('hero_text')}</p> : null}
        <div className={styles.buttons}>
          <Button
            variant="primary"
            size="l"
            icon={<Plus aria-hidden />}
            isPending={newNugget.isMaking}
            onPress={() => void newNugget.make()}
          >
            {t('make_new')}
          </Button>
          <FileTrigger
            acceptedFileTypes={['.nugget']}
            allowsMultiple
            onSelect={(files) => onFiles([...(files ?? [])])}
          >
            <Button icon={<FolderOpen aria-hidden />}>{t('open_file')}</Button>
          </FileTrigger>
        </div>
      </div>
      <div className={styles.picture}>
        <CrewPicture />
      </div>
    </section>
  );
}
