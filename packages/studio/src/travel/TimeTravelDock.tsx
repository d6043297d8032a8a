import styles from './TimeTravelBar.module.css';
import { TimeTravelBar, type TimeTravelBarProps } from './TimeTravelBar.tsx';

/** The bar at the lower edge of a screen that scrolls; where there is little room, it scrolls along. */
export function TimeTravelDock(props: TimeTravelBarProps) {
  return (
    <div className={styles.dock}>
      <TimeTravelBar {...props} />
    </div>
  );
}
