/** A face on a screen of 128 by 64 dots, as a board tells it. */
export function smile(): string {
  const bytes = new Uint8Array((128 / 8) * 64);
  const dot = (x: number, y: number): void => {
    const at = y * 16 + (x >> 3);
    bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
  };
  for (let turn = 0; turn < 360; turn += 1) {
    const angle = (turn / 180) * Math.PI;
    dot(Math.round(64 + 28 * Math.cos(angle)), Math.round(32 + 28 * Math.sin(angle)));
    if (turn > 20 && turn < 160) {
      dot(Math.round(64 + 16 * Math.cos(angle)), Math.round(34 + 16 * Math.sin(angle)));
    }
  }
  for (let x = 0; x < 5; x += 1) {
    for (let y = 0; y < 5; y += 1) {
      dot(52 + x, 22 + y);
      dot(72 + x, 22 + y);
    }
  }
  return btoa(String.fromCharCode(...bytes));
}
