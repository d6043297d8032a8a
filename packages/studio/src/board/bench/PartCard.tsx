import type { Part, PartState } from '@nugget/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Bench.module.css';
import { ButtonPart } from './ButtonPart.tsx';
import { BuzzerPart } from './BuzzerPart.tsx';
import { DisplayPart } from './DisplayPart.tsx';
import { LedPart } from './LedPart.tsx';
import { LightsPart } from './LightsPart.tsx';
import { MatrixPart } from './MatrixPart.tsx';
import { partWords } from './partWords.ts';
import { SensorPart } from './SensorPart.tsx';
import { WarmthPart } from './WarmthPart.tsx';
import { WokwiPart } from './WokwiPart.tsx';

export interface PartCardProps {
  readonly part: Part;
  readonly state: PartState;
  /** Of a real board nobody knows how its parts are, and they are touched by hand. */
  readonly isVirtual: boolean;
  /** Its colour among the parts, the same at the board's pins. */
  readonly hue: string;
  readonly onTouch: (state: PartState) => void;
}

/** One part of the board: its picture, how it is, and what one can do with it. */
export function PartCard(props: PartCardProps) {
  const { part, state, isVirtual, hue } = props;
  const { t } = useTranslation('board');
  const pins = Object.values(part.pins);
  return (
    <li className={styles.part} data-kind={part.kind} aria-labelledby={`part-${part.id}`}>
      <div className={styles.partHead}>
        <strong id={`part-${part.id}`}>{part.label}</strong>
        {pins.length === 0 ? null : (
          <span className={styles.pin} data-hue={hue}>
            <span className={styles.dot} aria-hidden />
            {t('pin_of', { pin: pins.join(', ') })}
          </span>
        )}
      </div>
      <div className={styles.picture}>{pictureOf(props)}</div>
      {isVirtual && !HAS_OWN_WORDS.has(state.kind) ? (
        <p className={styles.state} data-on={isOn(state)}>
          {partWords(state, t)}
        </p>
      ) : null}
    </li>
  );
}

/** Their controls say how they are. */
const HAS_OWN_WORDS: ReadonlySet<PartState['kind']> = new Set([
  'button',
  'light_sensor',
  'moisture_sensor',
  'temperature_sensor',
] as const);

/** A screen with fewer dots in a row is made of single lights. */
const MOST_LIGHTS = 16;

function isOn(state: PartState): boolean {
  switch (state.kind) {
    case 'led':
      return state.brightness > 0;
    case 'buzzer':
      return state.frequency > 0;
    case 'rgb_led':
      return state.colors.some((color) => color.some((channel) => channel > 0));
    default:
      return false;
  }
}

function pictureOf({ part, state, isVirtual, onTouch }: PartCardProps): ReactNode {
  switch (state.kind) {
    case 'led':
      return <LedPart color={part.color ?? 'red'} brightness={state.brightness} />;
    case 'rgb_led':
      return <LightsPart colors={state.colors} />;
    case 'button':
      return (
        <ButtonPart
          label={part.label}
          isPressed={state.pressed}
          {...(isVirtual ? { onPress: (pressed) => onTouch({ kind: 'button', pressed }) } : {})}
        />
      );
    case 'light_sensor':
    case 'moisture_sensor': {
      const { kind } = state;
      return (
        <SensorPart {...{ part, state, isVirtual }} onPercent={(percent) => onTouch({ kind, percent })} />
      );
    }
    case 'temperature_sensor':
      return <WarmthPart {...{ part, state, isVirtual, onTouch }} />;
    case 'buzzer':
      return <BuzzerPart frequency={state.frequency} isVirtual={isVirtual} />;
    case 'display':
      return state.width > MOST_LIGHTS ? <DisplayPart picture={state} /> : <MatrixPart picture={state} />;
    case 'servo':
      return <WokwiPart tag="wokwi-servo" now={{ angle: state.angle }} zoom={0.85} />;
  }
}
