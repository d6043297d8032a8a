/** Do two round things touch? Each has a middle (x, y) and a size, which is the distance from its middle to its edge. */
export function touches(one, other) {
  const distance = Math.hypot(one.x - other.x, one.y - other.y);
  return distance < one.size + other.size;
}
