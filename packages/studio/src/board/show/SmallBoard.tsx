import styles from './Show.module.css';

export interface SmallBoardProps {
  readonly state: 'waiting' | 'flashing' | 'ready';
}

/** A board from afar, for screens that are not about it: light, drawn by hand, still. */
export function SmallBoard({ state }: SmallBoardProps) {
  return (
    <svg className={styles.small} viewBox="0 0 96 64" data-state={state} aria-hidden="true" focusable="false">
      <rect x="4" y="6" width="88" height="52" rx="8" fill="#2a2140" />
      {Array.from({ length: 10 }, (_, index) => 12 + index * 8).map((x) => (
        <g key={x} fill="#ffc747">
          <circle cx={x} cy="12" r="2.2" />
          <circle cx={x} cy="52" r="2.2" />
        </g>
      ))}
      <rect x="26" y="20" width="32" height="24" rx="3" fill="#c9ccd6" />
      <path d="M31 26h14v4H35v4h10v4" fill="none" stroke="#5f5675" strokeWidth="2.5" />
      <rect x="80" y="24" width="16" height="16" rx="3" fill="#9a91c0" />
      <circle className={styles.lamp} cx="69" cy="32" r="5" />
    </svg>
  );
}
