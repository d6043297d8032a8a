import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, VisuallyHidden } from '../design/index.ts';
import styles from './NuggetName.module.css';
import type { NuggetTab } from './NuggetTabs.tsx';
import { usePageHeading } from './pageFocus.ts';

// Opened by hand, and not before everything else is there.
const RenameDialog = lazy(async () => ({ default: (await import('./RenameDialog.tsx')).RenameDialog }));

export interface NuggetNameProps {
  readonly name: string;
  readonly tab: NuggetTab;
  readonly onRename: (name: string) => void;
}

export function NuggetName({ name, tab, onRename }: NuggetNameProps) {
  const { t } = useTranslation('app');
  const [isRenaming, setIsRenaming] = useState(false);
  const heading = usePageHeading(t('page_of_nugget', { name, tab: t(`tab_${tab}`) }));
  return (
    <div className={styles.name}>
      <h1 {...heading} title={name}>
        {name}
        <VisuallyHidden elementType="span">: {t(`tab_${tab}`)}</VisuallyHidden>
      </h1>
      <IconButton label={t('rename')} icon={<Pencil aria-hidden />} onPress={() => setIsRenaming(true)} />
      {isRenaming ? (
        <Suspense>
          <RenameDialog
            name={name}
            onClose={() => setIsRenaming(false)}
            onRename={(next) => {
              onRename(next);
              setIsRenaming(false);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
