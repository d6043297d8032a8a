/** The nugget itself, our sign. */
export function NuggetFace() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d="M12 22 30 8l20 8 6 20-14 18-24 2L6 40z" fill="#ffc53d" />
      <path d="m12 22 18-14 4 22-28 10zM34 30l16-14 6 20-14 18z" fill="#ffb020" />
      <circle cx="26" cy="34" r="4" fill="#2b1d00" />
      <circle cx="42" cy="33" r="4" fill="#2b1d00" />
      <path d="M28 43q6 6 13-1" fill="none" stroke="#2b1d00" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
