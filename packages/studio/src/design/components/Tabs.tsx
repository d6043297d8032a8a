import { createContext, memo, type ReactNode, useContext, useMemo } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import styles from './Tabs.module.css';

export interface TabEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** How many new things wait behind it. */
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

const Contents = createContext<ReadonlyMap<string, ReactNode>>(new Map());

/** Parts of one screen; only the chosen one is rendered. */
export function Tabs(props: TabsProps) {
  const { tabs } = props;
  const contents = useMemo(() => new Map(tabs.map(({ id, content }) => [id, content])), [tabs]);
  return (
    <Contents value={contents}>
      <Frame {...props} />
    </Contents>
  );
}

/** Everything but the contents. These may change many times a second, and a list of tabs is much to render. */
const Frame = memo(function Frame({ label, tabs, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      {...(onSelect === undefined ? {} : { onSelectionChange: (key) => onSelect(String(key)) })}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map(({ id, label: name, icon, count = 0 }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {icon}
            <span>{name}</span>
            {count > 0 ? <span className={styles.count}>{count}</span> : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          <Content id={id} />
        </TabPanel>
      ))}
    </AriaTabs>
  );
}, hasSameFrame);

const Content = ({ id }: { readonly id: string }) => useContext(Contents).get(id);

function hasSameFrame(a: TabsProps, b: TabsProps): boolean {
  const isSameTab = (tab: TabEntry, other: TabEntry | undefined): boolean =>
    other !== undefined &&
    (['id', 'label', 'icon', 'count'] as const).every((part) => tab[part] === other[part]);
  return (
    a.label === b.label &&
    a.selected === b.selected &&
    a.onSelect === b.onSelect &&
    a.tabs.length === b.tabs.length &&
    a.tabs.every((tab, index) => isSameTab(tab, b.tabs[index]))
  );
}
