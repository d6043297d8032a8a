// Remembers things in the browser, even after the page is closed.

const PAGE = '{{page}}';

/** Keeps something for next time, under a name. */
export function remember(name, thing) {
  try {
    localStorage.setItem(`${PAGE}: ${name}`, JSON.stringify(thing));
  } catch {
    // Some browsers do not let pages remember. Then we just go on without it.
  }
}

/** Finds what we kept under this name. When there is nothing yet, you get `otherwise`. */
export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`${PAGE}: ${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}
