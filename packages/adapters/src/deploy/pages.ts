import type { FolderListing } from '@nugget/engine';
import { words } from './words.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="${words.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 10vh auto; padding: 0 1rem; color: #223; background: #f6f8ff; }
  a { color: #1b4fd0; }
  li { overflow-wrap: anywhere; }
</style>
<h1>${escapeHtml(title)}</h1>
${body}
</html>
`;

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/** A folder without a page of its own: its files, each a link to its text. Paths are relative to the folder. */
export function filesPage({ files, truncated }: FolderListing): string {
  const items = files.map(({ path }) => {
    const address = path.split('/').map(encodeURIComponent).join('/');
    // "./": a file may be called `http:` or begin with a slash once decoded.
    return `<li><a href="./${address}?as=text">${escapeHtml(path)}</a></li>`;
  });
  const hint = files.length === 0 ? words.files.none : words.files.hint;
  const more = truncated ? paragraph(words.files.more) : '';
  return page(words.files.title, `${paragraph(hint)}<ul>${items.join('')}</ul>${more}`);
}

export const missingPage = (path: string): string =>
  page(
    words.missing.title,
    `${paragraph(words.missing.hint(path))}<p><a href="/">${words.missing.back}</a></p>`,
  );

export const refusedPage = (why: string): string => page(words.missing.title, paragraph(why));
