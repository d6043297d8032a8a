/** A nugget's name as a file name that every system takes. */
export function fileNameOf(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .slice(0, 60);
  return plain === '' ? 'nugget' : plain;
}
