// The page's end of the line to the board. Without a board everything on the page still works.

/** Nobody is at the other end. */
const NOBODY = {
  connected: false,
  // It stays like that.
  onConnected(listener) {
    listener(false);
  },
  // Nothing is ever heard.
  on() {},
  // Nothing is known.
  async ask() {
    return undefined;
  },
  // Nothing happens.
  async tell() {},
};

/** The board that Nugget holds the line to, or nobody where this page was opened without Nugget. */
export async function findBoard(load = () => import('/.nugget/portal.js')) {
  try {
    const { portal } = await load();
    return portal;
  } catch {
    return NOBODY;
  }
}
