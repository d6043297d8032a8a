import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './Share.module.css';

/** A QR code as one path: dark on white in every theme, because cameras want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  // Readers need four modules of white around it.
  const { size, path } = useMemo(() => drawn(encode(text, { border: 4 })), [text]);
  return (
    <svg className={styles.qr} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawn({ size, data }: { readonly size: number; readonly data: readonly (readonly boolean[])[] }) {
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join('') };
}
