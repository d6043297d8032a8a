import { Label } from 'react-aria-components/Label';
import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Told once, when a drag or a key ends. */
  readonly onChangeEnd?: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** The value in words, shown and read out; the plain number without. */
  readonly valueText?: string;
  readonly isDisabled?: boolean;
}

export function Slider(props: SliderProps) {
  const {
    label,
    value,
    onChange,
    onChangeEnd,
    min = 0,
    max = 100,
    step = 1,
    valueText,
    isDisabled = false,
  } = props;
  const share = max === min ? 0 : (value - min) / (max - min);
  return (
    <AriaSlider
      value={value}
      onChange={(next) => onChange(oneOf(next))}
      onChangeEnd={(next) => onChangeEnd?.(oneOf(next))}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled}
      className={styles.slider ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <SliderOutput className={styles.output ?? ''}>{valueText ?? value}</SliderOutput>
      <SliderTrack className={styles.track ?? ''}>
        <span className={styles.rail}>
          <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
        </span>
        <SliderThumb
          className={styles.thumb ?? ''}
          {...(valueText === undefined ? {} : { 'aria-label': valueText })}
        />
      </SliderTrack>
    </AriaSlider>
  );
}

const oneOf = (value: number | readonly number[]): number =>
  typeof value === 'number' ? value : (value[0] ?? 0);
