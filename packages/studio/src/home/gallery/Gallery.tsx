import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewNugget } from '../useNewNugget.ts';
import { ExampleCard } from './ExampleCard.tsx';
import { contentOfExample, EXAMPLES, type Example } from './examples.ts';
import styles from './Gallery.module.css';

/** Nuggets to start from; choosing one makes a nugget of one's own. */
export function Gallery({ newNugget }: { readonly newNugget: NewNugget }) {
  const { t } = useTranslation('home');
  const [chosen, setChosen] = useState<string>();
  const choose = (example: Example) => {
    setChosen(example.id);
    void newNugget.make(() => contentOfExample(example));
  };
  return (
    <section className={styles.gallery} aria-labelledby="gallery">
      <h2 id="gallery">{t('gallery_title')}</h2>
      <p>{t('gallery_text')}</p>
      <ul className={styles.cards}>
        {EXAMPLES.map((example) => (
          <li key={example.id}>
            <ExampleCard
              example={example}
              isMaking={newNugget.isMaking && chosen === example.id}
              onChoose={() => choose(example)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
