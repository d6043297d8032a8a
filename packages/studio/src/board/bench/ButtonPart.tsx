import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { later } from '../../library/timers.ts';
import styles from './Bench.module.css';
import { WokwiPart } from './WokwiPart.tsx';

/** A program looks at its button a few times a second: a quick tap is held as long as that. */
const SHORTEST_PRESS_MS = 180;

export interface ButtonPartProps {
  readonly label: string;
  readonly isPressed: boolean;
  /** Left out where it cannot be pressed from here. */
  readonly onPress?: (pressed: boolean) => void;
}

/** A push button, for mouse, finger, and the space and enter keys; it is down as long as it is held. */
export function ButtonPart({ label, isPressed, onPress }: ButtonPartProps) {
  const { t } = useTranslation('board');
  const hold = useHold(onPress);
  const picture = (
    <WokwiPart tag="wokwi-pushbutton" now={{ color: 'green', pressed: isPressed }} zoom={1.5} />
  );
  if (onPress === undefined) return picture;
  return (
    <Button
      className={styles.push ?? ''}
      aria-pressed={isPressed}
      aria-label={label}
      data-pressed-part={isPressed}
      data-caption={t(isPressed ? 'button_pressed' : 'button_press_me')}
      onPressStart={hold.down}
      onPressEnd={hold.up}
    >
      {picture}
    </Button>
  );
}

function useHold(onPress: ((pressed: boolean) => void) | undefined) {
  const held = useRef<{ readonly at: number; readonly cancel?: () => void }>({ at: 0 });
  const told = useRef(onPress);
  useEffect(() => {
    told.current = onPress;
  });
  // Nobody holds a button that is no longer there.
  useEffect(
    () => () => {
      if (held.current.at === 0) return;
      held.current.cancel?.();
      told.current?.(false);
    },
    [],
  );
  const release = (): void => {
    held.current = { at: 0 };
    told.current?.(false);
  };
  return {
    down: () => {
      held.current.cancel?.();
      held.current = { at: performance.now() };
      told.current?.(true);
    },
    up: () => {
      const left = SHORTEST_PRESS_MS - (performance.now() - held.current.at);
      if (left <= 0) return release();
      held.current = { at: held.current.at, cancel: later(left, release) };
    },
  };
}
