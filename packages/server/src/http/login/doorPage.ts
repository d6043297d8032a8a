import { doorWords } from './words/index.ts';

/** Why somebody stands in front of the door: no login yet, a link that does not work any more, or no studio to show. */
export type DoorReason = 'login' | 'ticket' | 'studio';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A page of words, without scripts. The language is the first of the browser's that we speak. */
export function doorPage(reason: DoorReason, acceptLanguage: string | undefined): string {
  const words = doorWords(acceptLanguage);
  const { title, say, adult } = words[reason];
  return `<!doctype html>
<html lang="${words.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 1.2rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; }
  h1 { line-height: 1.25; }
  small { display: block; margin-top: 2.5rem; opacity: 0.8; }
</style>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(say)}</p>
<small>${escapeHtml(adult)}</small>
</main>
</html>
`;
}
