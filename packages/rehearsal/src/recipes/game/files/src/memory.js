/** The browser's memory for this page. Where it is switched off, things are remembered until the page is closed. */
export function openMemory() {
  try {
    localStorage.setItem('memory-works', 'yes');
    return localStorage;
  } catch {
    const kept = new Map();
    return {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => kept.set(name, value),
    };
  }
}
