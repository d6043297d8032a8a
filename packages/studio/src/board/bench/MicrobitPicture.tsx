const DOTS = Array.from({ length: 25 }, (_, index) => ({
  id: `${index}`,
  x: 62 + (index % 5) * 9,
  y: 34 + Math.floor(index / 5) * 9,
}));

/** A micro:bit; the library of drawn parts has none. */
export function MicrobitPicture() {
  return (
    <svg viewBox="0 0 160 130" width="240" focusable="false" aria-hidden="true">
      <path d="M14 4h132q10 0 10 10v112H4V14Q4 4 14 4z" fill="#1f2433" />
      <path d="M4 44 44 4h20L4 64zM156 44 116 4H96l60 60z" fill="#4fd0cb" />
      <circle cx="24" cy="58" r="13" fill="#c9ccd6" />
      <circle cx="24" cy="58" r="8" fill="#1f2433" />
      <circle cx="136" cy="58" r="13" fill="#c9ccd6" />
      <circle cx="136" cy="58" r="8" fill="#1f2433" />
      {DOTS.map(({ id, x, y }) => (
        <rect key={id} x={x - 2} y={y - 3} width="4" height="6" rx="1" fill="#ff6b57" opacity="0.45" />
      ))}
      <path d="M4 100h152v26H4z" fill="#d9b24a" />
      {[20, 50, 80, 110, 140].map((x) => (
        <circle key={x} cx={x} cy="108" r="9" fill="#1f2433" stroke="#f2d06b" strokeWidth="4" />
      ))}
    </svg>
  );
}
