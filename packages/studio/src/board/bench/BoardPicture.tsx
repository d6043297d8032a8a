import type { BoardType, Part, PartStates } from '@nugget/contract';
import styles from './Bench.module.css';
import { placeOfPin } from './devkitPins.ts';
import { MicrobitPicture } from './MicrobitPicture.tsx';
import { hueOfPart } from './partHues.ts';
import { WokwiPart } from './WokwiPart.tsx';

export interface BoardPictureProps {
  readonly type: BoardType;
  readonly parts: readonly Part[];
  readonly states: PartStates;
}

/** The LED that sits on an ESP32 DevKit itself. */
const OWN_LED = 2;

/** The board, with a coloured dot at each pin that a part hangs on. */
export function BoardPicture({ type, parts, states }: BoardPictureProps) {
  if (type === 'microbit') {
    return (
      <div className={styles.board} aria-hidden>
        <MicrobitPicture />
      </div>
    );
  }
  const own = parts.find(({ pins }) => pins.out === OWN_LED);
  const state = own === undefined ? undefined : states[own.id];
  return (
    <div className={styles.board} aria-hidden>
      <div className={styles.devkit}>
        <WokwiPart
          tag="wokwi-esp32-devkit-v1"
          now={{ ledPower: true, led1: state?.kind === 'led' && state.brightness > 0 }}
        />
        {parts.flatMap((part) =>
          Object.values(part.pins).map((pin) => {
            const place = placeOfPin(pin);
            return place === undefined ? null : (
              <span
                key={`${part.id} ${pin}`}
                className={styles.wired}
                data-hue={hueOfPart(parts, part.id)}
                style={{ insetInlineStart: place.x, insetBlockStart: place.y }}
              />
            );
          }),
        )}
      </div>
    </div>
  );
}
