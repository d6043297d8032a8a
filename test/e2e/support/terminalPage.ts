const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page that shows what a program in a terminal printed. A prompt and what was typed after it stand out. */
export function terminalPage(title: string, lines: readonly string[]): string {
  const rows = lines.map((line) => (line.startsWith('> ') ? `<b>${escaped(line)}</b>` : escaped(line)));
  return `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title><style>
  body { margin: 0; height: 100vh; display: grid; place-items: center; background: #26324a; }
  main { width: 820px; border-radius: 16px; overflow: hidden; background: #10151f; }
  header { padding: 14px 20px; background: #1b2536; color: #c6d2e8; font: 600 18px system-ui, sans-serif; }
  pre { margin: 0; padding: 22px 24px 30px; min-height: 380px; color: #e6edf8; font: 19px/1.65 "DejaVu Sans Mono", monospace; white-space: pre-wrap; }
  b { color: #6ee7a8; }
  </style><main><header>${escaped(title)}</header><pre>${rows.join('\n')}</pre></main>`;
}
