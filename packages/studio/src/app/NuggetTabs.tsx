import { Blocks, Cpu, Gamepad2, Hammer } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import styles from './NuggetTabs.module.css';

const TABS = [
  { tab: 'blocks', Icon: Blocks },
  { tab: 'build', Icon: Hammer },
  { tab: 'board', Icon: Cpu },
  { tab: 'play', Icon: Gamepad2 },
] as const;

export type NuggetTab = (typeof TABS)[number]['tab'];

export interface NuggetTabsProps {
  readonly nuggetId: string;
  readonly tab: NuggetTab;
  /** Whether it goes on a board; others never see that page. */
  readonly hasBoard: boolean;
}

/** Pages of their own, so these are links and not an ARIA tab list. */
export function NuggetTabs({ nuggetId, tab: current, hasBoard }: NuggetTabsProps) {
  const { t } = useTranslation('app');
  const tabs = TABS.filter(({ tab }) => tab !== 'board' || hasBoard || current === 'board');
  return (
    <ul className={styles.tabs}>
      {tabs.map(({ tab, Icon }) => (
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
