// The way from a nugget's page to its board: import { portal } from '/.nugget/portal.js'
//
//   portal.connected                      whether a program on a board answers at this moment
//   portal.onConnected((connected) => …)  told now, and whenever that changes
//   portal.on('dry', (value) => …)        told when it happens on the board
//   await portal.tell('led', { state: 'on' })   true when the board was told
//   await portal.ask('moisture')          the answer, or undefined when there is none
//
//   portal.problem                        why the last tell or ask did not work; '' when it did
//
// Without a board everything works as well: nothing happens, and `problem` says why.
/** @typedef {string | number | boolean | null} Value */
/** @typedef {{ type: 'state', connected: boolean } | { type: 'when', name: string, value: Value }} Message */

const NOBODY = 'No board is connected to this page.';

/** @type {Map<string, Set<(value: Value) => void>>} */
const listeners = new Map();
/** @type {Set<(connected: boolean) => void>} */
const watchers = new Set();
let connected = false;
let problem = '';

/** @param {boolean} now */
function setConnected(now) {
  if (now === connected) return;
  connected = now;
  for (const watcher of watchers) watcher(now);
}

/** @param {Message} message */
function take(message) {
  if (message.type === 'state') setConnected(message.connected);
  else for (const listener of listeners.get(message.name) ?? []) listener(message.value);
}

/**
 * @param {'tell' | 'ask'} what
 * @param {object} body
 * @returns {Promise<{ value?: Value } | undefined>}
 */
async function call(what, body) {
  try {
    const reply = await fetch(`/.nugget/portal/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    problem = '';
    if (reply.ok) return await reply.json();
    const isKnown = reply.headers.get('content-type')?.includes('json') === true;
    problem = isKnown ? (await reply.json()).message : NOBODY;
  } catch {
    // The page may be open without its server; then there is no board either.
    problem = NOBODY;
  }
  return undefined;
}

const events = new EventSource('/.nugget/portal/events');
events.onmessage = ({ data }) => take(JSON.parse(data));
events.onerror = () => setConnected(false);

export const portal = {
  get connected() {
    return connected;
  },
  get problem() {
    return problem;
  },
  /** @param {(connected: boolean) => void} watcher */
  onConnected(watcher) {
    watchers.add(watcher);
    watcher(connected);
    return () => watchers.delete(watcher);
  },
  /** @param {string} name @param {(value: Value) => void} listener */
  on(name, listener) {
    const all = listeners.get(name) ?? new Set();
    listeners.set(name, all.add(listener));
    return () => all.delete(listener);
  },
  /** @param {string} name @param {Record<string, Value>} [params] */
  async tell(name, params = {}) {
    return (await call('tell', { name, params })) !== undefined;
  },
  /** @param {string} name */
  async ask(name) {
    return (await call('ask', { name }))?.value;
  },
};
