import type { Part, PartState } from '@nugget/contract';
import { CloudRain, Droplets, Moon, Sprout, Sun, SunDim } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Slider } from '../../design/index.ts';
import styles from './Bench.module.css';

type SensorState = Extract<PartState, { kind: 'light_sensor' | 'moisture_sensor' }>;

export interface SensorPartProps {
  readonly part: Part;
  readonly state: SensorState;
  readonly isVirtual: boolean;
  readonly onPercent: (percent: number) => void;
}

const PICTURES = {
  light_sensor: [Moon, SunDim, Sun],
  moisture_sensor: [Sprout, Droplets, CloudRain],
} as const;

/** Which of three words fits: the lowest third, the middle, the highest. */
const thirdOf = (percent: number): 0 | 1 | 2 => (percent < 34 ? 0 : percent < 67 ? 1 : 2);

/** A sensor that one makes feel something: dark or bright, dry or wet. */
export function SensorPart({ part, state, isVirtual, onPercent }: SensorPartProps) {
  const { t } = useTranslation('board');
  const third = thirdOf(state.percent);
  const Picture = PICTURES[state.kind][third];
  const value = Math.round(state.percent);
  return (
    <>
      <span className={styles.weather} data-kind={state.kind} data-third={third}>
        <Picture aria-hidden size={44} />
      </span>
      {isVirtual ? (
        <Slider
          label={t(state.kind)}
          value={value}
          onChange={onPercent}
          valueText={t(`${state.kind}_${third}`, { value })}
        />
      ) : (
        <p className={styles.state}>{t('touch_by_hand', { part: part.label })}</p>
      )}
    </>
  );
}
