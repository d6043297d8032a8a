import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { NuggetFace } from '../../app/NuggetFace.tsx';
import { SmallBoard } from '../../board/show/SmallBoard.tsx';
import { Spinner } from '../../design/index.ts';
import { KIND_HUES } from '../kindHues.ts';
import type { Example } from './examples.ts';
import styles from './Gallery.module.css';

/** Stands in where there is no picture of the real thing yet. */
const Drawn = ({ kind }: Pick<Example, 'kind'>) =>
  kind === 'hardware' ? <SmallBoard state="ready" /> : <NuggetFace />;

export interface ExampleCardProps {
  readonly example: Example;
  readonly isMaking: boolean;
  readonly onChoose: () => void;
}

export function ExampleCard({ example, isMaking, onChoose }: ExampleCardProps) {
  const { t } = useTranslation('home');
  const { title, blurb, kind, picture } = example;
  return (
    <Button className={styles.card ?? ''} onPress={onChoose} isPending={isMaking}>
      <span className={styles.picture} data-hue={KIND_HUES[kind]}>
        {picture === undefined ? (
          <Drawn kind={kind} />
        ) : (
          <img src={picture} alt="" loading="lazy" decoding="async" />
        )}
        {isMaking ? (
          <span className={styles.making}>
            <Spinner />
          </span>
        ) : null}
      </span>
      <span className={styles.words}>
        <span className={styles.kind} data-hue={KIND_HUES[kind]}>
          {t(`kind_${kind}`)}
        </span>
        <strong>{title}</strong>
        <span className={styles.blurb}>{blurb}</span>
      </span>
    </Button>
  );
}
