// The parts of this page do not know each other. They shout their news, and listen.

/** Tells the whole page that something happened. */
export function shout(news) {
  document.dispatchEvent(new Event(news));
}

/** Does something every time this news is shouted. */
export function listen(news, doIt) {
  document.addEventListener(news, doIt);
}
