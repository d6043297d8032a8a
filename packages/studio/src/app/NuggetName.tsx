import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, VisuallyHidden } from '../design/index.ts';
import styles from './NuggetName.module.css';
import type { NuggetTab } from './NuggetTabs.tsx';
import { usePageHeading } from './pageFocus.ts';
import { RenameDialog } from './RenameDialog.tsx';

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
        <RenameDialog
          name={name}
          onClose={() => setIsRenaming(false)}
          onRename={(next) => {
            onRename(next);
            setIsRenaming(false);
          }}
        />
      ) : null}
    </div>
  );
}
