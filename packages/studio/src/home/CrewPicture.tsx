import styles from './CrewPicture.module.css';

/** Three friends who snap blocks together; the golden one is the nugget. */
export function CrewPicture() {
  return (
    <svg viewBox="0 0 360 240" className={styles.picture} aria-hidden="true" focusable="false">
      <ellipse cx="180" cy="222" rx="160" ry="12" className={styles.shade} />
      <g className={styles.blocks}>
        <path d={block(96, 170, 150)} fill="var(--color-sky)" />
        <path d={block(96, 130, 112)} fill="var(--color-berry)" />
        <path d={block(96, 90, 130)} fill="var(--color-sun)" />
      </g>
      <g className={styles.grass}>
        <rect x="20" y="142" width="62" height="80" rx="30" fill="var(--color-grass)" />
        <Eyes x={51} y={172} />
        <path d="M43 192q8 7 16 0" className={styles.mouth} />
        <path d="M51 142v-16" className={styles.line} />
        <circle cx="51" cy="120" r="8" fill="var(--color-coral)" />
      </g>
      <g className={styles.grape}>
        <path d="M266 222v-52a36 36 0 0 1 72 0v52z" fill="var(--color-grape)" />
        <Eyes x={302} y={166} />
        <ellipse cx="302" cy="188" rx="7" ry="6" fill="var(--color-on-hue)" />
        <path d="M270 190l-26-22" className={styles.line} />
      </g>
      <g className={styles.nugget}>
        <path d="m140 46 26-22 34 6 20 26-10 28-36 10-30-16z" fill="#ffc53d" />
        <path d="m140 46 26-22 10 28-32 26zM200 30l20 26-10 28-34-32z" fill="#ffb020" />
        <Eyes x={180} y={58} />
        <path d="M171 71q9 9 18 0" className={styles.mouth} />
      </g>
    </svg>
  );
}

/** A block with the notch and the tongue by which blocks hold on to each other. */
const block = (x: number, y: number, width: number): string =>
  `M${x + 8} ${y}h14l5 7h14l5-7h${width - 54}a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8h-${width - 54}l-5 7h-14l-5-7h-14a8 8 0 0 1-8-8v-24a8 8 0 0 1 8-8z`;

function Eyes({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className={styles.eyes}>
      <circle cx={x - 11} cy={y} r="5" />
      <circle cx={x + 11} cy={y} r="5" />
    </g>
  );
}
