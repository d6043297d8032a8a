/** How far into a build a moment is: 0:07, 12:30, 1:02:03. Before it began is 0:00. */
export function clockWords(startedAt: string | undefined, at: string | undefined): string {
  const seconds =
    startedAt === undefined || at === undefined
      ? 0
      : Math.max(0, Math.floor((Date.parse(at) - Date.parse(startedAt)) / 1_000));
  const two = (amount: number): string => String(amount).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = two(seconds % 60);
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${two(minutes % 60)}:${tail}`;
}
