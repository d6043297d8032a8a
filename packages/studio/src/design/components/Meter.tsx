import { Label } from 'react-aria-components/Label';
import { Meter as AriaMeter } from 'react-aria-components/Meter';
import styles from './Meter.module.css';

export interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly tone?: 'good' | 'warn' | 'bad' | 'info';
  /** The value in words; a percentage without. */
  readonly valueText?: string;
}

export function Meter({ label, value, max, tone = 'info', valueText }: MeterProps) {
  return (
    <AriaMeter
      value={Math.min(value, max)}
      maxValue={max}
      className={styles.meter ?? ''}
      data-tone={tone}
      {...(valueText === undefined ? {} : { valueLabel: valueText })}
    >
      {({ percentage, valueText: shown }) => (
        <>
          <Label className={styles.label ?? ''}>{label}</Label>
          <span className={styles.value}>{shown}</span>
          <span className={styles.rail}>
            <span className={styles.fill} style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </AriaMeter>
  );
}
