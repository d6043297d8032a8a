import type { Device } from '@nugget/contract';
import { DEVICES, isVirtualPort } from '@nugget/contract';
import { ChartSpline, Terminal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TabEntry, Tabs } from '../design/index.ts';
import styles from './BoardScreen.module.css';
import { Bench } from './bench/Bench.tsx';
import type { LineSource } from './line/boardLine.ts';
import { useBoardLine } from './line/useBoardLine.ts';
import { MonitorPanel } from './monitor/MonitorPanel.tsx';
import { Plot } from './plot/Plot.tsx';
import { BoardButtons } from './run/BoardButtons.tsx';
import { LineBanner } from './run/LineBanner.tsx';
import { LineProblem } from './run/LineProblem.tsx';
import { lineNote } from './run/lineNote.ts';

export interface LiveBoardProps {
  readonly source: LineSource;
  /** What the nugget is made for. */
  readonly device: Device;
  readonly name: string;
  readonly hasProgram: boolean;
  readonly isFlashing: boolean;
  readonly progress: { readonly step: string; readonly percent: number } | undefined;
  /** Why nothing can be put on it now. */
  readonly blocked: string | undefined;
  readonly onFlash: () => void;
  readonly onVirtual: () => void;
}

/** One board with its line: what it is, what it does and what it says. */
export function LiveBoard(props: LiveBoardProps) {
  const { source, device, name, hasProgram, isFlashing, progress, blocked, onFlash, onVirtual } = props;
  const { t } = useTranslation('board');
  const { line, now } = useBoardLine(source);
  const [tab, setTab] = useState('monitor');
  const isVirtual = now.board === undefined ? false : isVirtualPort(now.board.port);
  const isOpen = now.connection.state === 'live' && now.line === 'open' && !isFlashing;
  const known = DEVICES.find(({ id }) => id === now.device) ?? device;
  const tabs: readonly TabEntry[] = [
    {
      id: 'monitor',
      label: t('tab_monitor'),
      icon: <Terminal aria-hidden size={20} />,
      content: <MonitorPanel rows={now.rows} isOpen={isOpen} onCommand={line.command} onClear={line.clear} />,
    },
    {
      id: 'plot',
      label: t('tab_plot'),
      icon: <ChartSpline aria-hidden size={20} />,
      content: <Plot rows={now.rows} />,
    },
  ];
  return (
    <>
      <LineProblem problem={now.problem} />
      <div className={styles.bar}>
        <LineBanner note={lineNote({ now, isFlashing, hasProgram })} name={name} progress={progress} />
        <BoardButtons
          {...{ hasProgram, isVirtual, isOpen, isFlashing, blocked, onFlash, onVirtual }}
          onCommand={line.command}
        />
      </div>
      <div className={styles.both}>
        <Bench device={known} states={now.states} isVirtual={isVirtual} onTouch={line.touch} />
        <section className={styles.say} aria-label={t('say_title')}>
          <Tabs label={t('say_title')} tabs={tabs} selected={tab} onSelect={setTab} />
        </section>
      </div>
    </>
  );
}
