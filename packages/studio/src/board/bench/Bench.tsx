import type { Device, PartState, PartStates } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import styles from './Bench.module.css';
import { BoardPicture } from './BoardPicture.tsx';
import { PartCard } from './PartCard.tsx';
import { PinsList } from './PinsList.tsx';
import { hueOfPart } from './partHues.ts';
import { startState } from './startState.ts';

export interface BenchProps {
  readonly device: Pick<Device, 'name' | 'board_type' | 'pins' | 'parts'>;
  readonly states: PartStates;
  readonly isVirtual: boolean;
  readonly onTouch: (part: string, state: PartState) => void;
}

/** The board with everything that hangs on it, to look at and, where it is a virtual one, to touch. */
export function Bench({ device, states, isVirtual, onTouch }: BenchProps) {
  const { t } = useTranslation('board');
  const { parts } = device;
  return (
    <section className={styles.bench} aria-label={t('bench_title')}>
      <BoardPicture type={device.board_type} parts={parts} states={isVirtual ? states : {}} />
      <ul className={styles.parts} aria-label={t('parts_title')}>
        {parts.map((part) => (
          <PartCard
            key={part.id}
            part={part}
            state={(isVirtual ? states[part.id] : undefined) ?? startState(part)}
            isVirtual={isVirtual}
            hue={hueOfPart(parts, part.id)}
            onTouch={(state) => onTouch(part.id, state)}
          />
        ))}
      </ul>
      {isVirtual ? null : <p className={styles.note}>{t('real_parts')}</p>}
      <PinsList device={device} states={isVirtual ? states : undefined} />
    </section>
  );
}
