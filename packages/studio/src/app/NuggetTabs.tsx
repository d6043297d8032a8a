import { Blocks, Gamepad2, Hammer } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import styles from './NuggetTabs.module.css';

const TABS = [
  { tab: 'blocks', Icon: Blocks },
  { tab: 'build', Icon: Hammer },
  { tab: 'play', Icon: Gamepad2 },
] as const;

export type NuggetTab = (typeof TABS)[number]['tab'];

/** Three pages, so these are links and not an ARIA tab list. */
export function NuggetTabs({
  nuggetId,
  tab: current,
}: {
  readonly nuggetId: string;
  readonly tab: NuggetTab;
}) {
  const { t } = useTranslation('app');
  return (
    <ul className={styles.tabs}>
      {TABS.map(({ tab, Icon }) => (
        <li key={tab}>
          <Link
            href={`/n/${encodeURIComponent(nuggetId)}/${tab}`}
            className={styles.tab ?? ''}
            {...(tab === current ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon aria-hidden />
            {t(`tab_${tab}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
