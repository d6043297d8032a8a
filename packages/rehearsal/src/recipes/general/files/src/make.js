// A little tool that all the parts of this page use.

/** Makes something new (a button, a heading …) and puts it at the end of `place`. */
export function make(tag, place, { text = '', ...settings } = {}) {
  const thing = document.createElement(tag);
  thing.textContent = text;
  for (const [name, value] of Object.entries(settings)) thing.setAttribute(name, value);
  place.append(thing);
  return thing;
}
