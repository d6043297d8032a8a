import type { Thumbnail } from '@nugget/contract';
import type { Hue } from '../../design/index.ts';
import { hueOfKind } from '../kindHues.ts';
import styles from './ThumbnailPicture.module.css';

/** The hue of each category of blocks, as on the canvas. */
const CATEGORY_HUES: Readonly<Record<string, Hue>> = {
  goal: 'sun',
  requirements: 'sky',
  board: 'sea',
  style: 'berry',
  crew: 'grape',
  flow: 'grass',
  skills: 'sea',
  rules: 'coral',
  deploy: 'sun',
};

const [WIDTH, HEIGHT] = [160, 100];
const SHOWN = 8;

/** A nugget's blocks from afar; an empty canvas shows one dotted block. */
export function ThumbnailPicture({ thumbnail }: { readonly thumbnail: Thumbnail | null }) {
  const bars = (thumbnail?.bars ?? []).slice(0, SHOWN);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles.picture}
      data-hue={hueOfKind(thumbnail?.kind ?? '')}
      aria-hidden="true"
      focusable="false"
    >
      {bars.length === 0 ? (
        <rect x="30" y="40" width="100" height="20" rx="7" className={styles.empty} />
      ) : null}
      {bars.map(({ category, depth, width }, row) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity but their row.
          key={row}
          x={22 + depth * 9}
          y={11 + row * 10}
          width={Math.max(14, (width / 100) * (WIDTH - 56 - depth * 9))}
          height="8.5"
          rx="3"
          fill={`var(--color-${CATEGORY_HUES[category] ?? 'sky'})`}
        />
      ))}
      {thumbnail?.kind === 'hardware' ? <BoardSign /> : null}
    </svg>
  );
}

/** In the corner of what goes on a board. */
const BoardSign = () => (
  <g transform="translate(112 62)">
    <rect width="40" height="28" rx="5" fill="#2a2140" />
    <path d="M6 4h28M6 24h28" stroke="#ffc747" strokeWidth="3" strokeDasharray="3 3.200" />
    <rect x="9" y="9" width="14" height="10" rx="1.500" fill="#c9ccd6" />
    <circle cx="31" cy="14" r="3" fill="#5fcf86" />
  </g>
);
