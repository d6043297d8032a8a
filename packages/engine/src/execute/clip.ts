/** The start of a text, in UTF-16 code units; says that something is missing. */
export function clipEnd(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max).toWellFormed()}…`;
}

/** Keeps both ends of a text, because a log begins with its cause and ends with its verdict. */
export function clipMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const half = Math.floor(max / 2);
  const left = text.length - 2 * half;
  return `${text.slice(0, half).toWellFormed()}\n[… ${left} characters left out …]\n${text.slice(-half).toWellFormed()}`;
}

/** As many whole lines as fit; the last line says how many are left out. */
export function clipLines(lines: readonly string[], max: number): string {
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += line.length + 1;
    if (used > max) return [...kept, `… and ${lines.length - kept.length} more`].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}
