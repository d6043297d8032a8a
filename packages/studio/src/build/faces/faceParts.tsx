import type { Mood } from '../status/taskState.ts';
import styles from './Face.module.css';
import type { Looks } from './looks.ts';

const EYE_SIZE = { round: { rx: 8, ry: 8 }, tall: { rx: 7, ry: 10 }, wide: { rx: 9.5, ry: 7.5 } } as const;

/** Where somebody looks: at their work, up while they wait, ahead else. */
const LOOKS_AT: Readonly<Record<Mood, { readonly x: number; readonly y: number }>> = {
  idle: { x: 0, y: 0 },
  working: { x: 1.5, y: 3 },
  waiting: { x: 2, y: -3.5 },
  done: { x: 0, y: 0 },
  error: { x: 0, y: 2 },
};

export function Eyes({ eyes, mood }: Pick<Looks, 'eyes'> & { readonly mood: Mood }) {
  if (mood === 'done') {
    return <path className={styles.line} d="M28 52q7-9 14 0M54 52q7-9 14 0" />;
  }
  const size = EYE_SIZE[eyes];
  const look = LOOKS_AT[mood];
  return (
    <g className={styles.lids}>
      {[35, 61].map((x) => (
        <g key={x}>
          <ellipse className={styles.white} cx={x} cy={50} {...size} />
          <circle className={styles.ink} cx={x + look.x} cy={50 + look.y} r={3.8} />
          <circle className={styles.white} cx={x + look.x + 1.4} cy={48.5 + look.y} r={1.2} />
        </g>
      ))}
      {mood === 'error' && <path className={styles.line} d="m27 41 10-3M69 41l-10-3" />}
    </g>
  );
}

const MOUTHS: Readonly<Record<Mood, string>> = {
  idle: 'M41 66q7 3.500 14 0',
  working: 'M41 65q7 7 14 0',
  waiting: 'M43 66q5 4 10 0',
  done: 'M37 63q11 14 22 0',
  error: 'M40 69q8-7 16 0',
};

export const Mouth = ({ mood }: { readonly mood: Mood }) => <path className={styles.line} d={MOUTHS[mood]} />;

export function Cheeks({ cheeks }: Pick<Looks, 'cheeks'>) {
  switch (cheeks) {
    case 'plain':
      return null;
    case 'rosy':
      return (
        <>
          <ellipse className={styles.blush} cx="24" cy="63" rx="6" ry="4" />
          <ellipse className={styles.blush} cx="72" cy="63" rx="6" ry="4" />
        </>
      );
    case 'freckles':
      return (
        <g className={styles.shade}>
          {[22, 27, 69, 74].map((x) => (
            <circle key={x} cx={x} cy={x % 2 === 0 ? 62 : 65} r="1.8" />
          ))}
        </g>
      );
  }
}
