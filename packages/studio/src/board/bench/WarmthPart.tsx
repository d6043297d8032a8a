import type { Part, PartState } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { Slider } from '../../design/index.ts';
import styles from './Bench.module.css';
import { WokwiPart } from './WokwiPart.tsx';

export interface WarmthPartProps {
  readonly part: Part;
  readonly state: Extract<PartState, { kind: 'temperature_sensor' }>;
  readonly isVirtual: boolean;
  readonly onTouch: (state: PartState) => void;
}

/** What rooms and gardens feel like; the sensor itself could do more. */
const [COLDEST, WARMEST] = [-10, 45];

export function WarmthPart({ part, state, isVirtual, onTouch }: WarmthPartProps) {
  const { t } = useTranslation('board');
  const [celsius, humidity] = [Math.round(state.celsius), Math.round(state.humidity)];
  return (
    <>
      <WokwiPart tag="wokwi-dht22" zoom={0.75} />
      {isVirtual ? (
        <>
          <Slider
            label={t('warmth_label')}
            value={celsius}
            min={COLDEST}
            max={WARMEST}
            onChange={(value) => onTouch({ ...state, celsius: value })}
            valueText={t('celsius', { celsius })}
          />
          <Slider
            label={t('humidity_label')}
            value={humidity}
            onChange={(value) => onTouch({ ...state, humidity: value })}
            valueText={t('percent', { value: humidity })}
          />
        </>
      ) : (
        <p className={styles.state}>{t('touch_by_hand', { part: part.label })}</p>
      )}
    </>
  );
}
