/** Finds the element with this id. */
export const find = (id) => document.getElementById(id);

/** Writes a text into an element, but only when it is a new one: screen readers would read it again and again. */
export function write(id, text) {
  const element = find(id);
  if (element.textContent !== String(text)) element.textContent = text;
}
