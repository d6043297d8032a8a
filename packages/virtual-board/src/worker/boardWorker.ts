import { createCheck } from '../check/createCheck.ts';
import type { CheckRequest, CheckStart } from '../check/messages.ts';
import type { BoardStart } from '../line/messages.ts';
import { neutralizeRealm } from './neutralize.ts';
import { runBoard } from './runBoard.ts';

/** The one way out of this worker, in Node and in browsers alike. */
interface Door {
  postMessage(message: unknown): void;
  receive(listener: (message: unknown) => void): void;
}

// Everything that the work needs of its surroundings is taken before they are emptied.
const door = openDoor();
const { performance, crypto } = globalThis;
const surroundings = {
  post: (news: unknown) => door.postMessage(news),
  now: () => performance.now(),
  today: () => Date.now(),
  random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
};

let check: ((request: CheckRequest) => void) | undefined;

door.receive((message) => {
  const order = message as BoardStart | CheckStart | CheckRequest;
  if (order.job === 'board') runBoard(order, surroundings);
  else if (order.job === 'checks') check = createCheck(order, surroundings);
  else check?.(order);
});
neutralizeRealm();

function openDoor(): Door {
  const node = globalThis.process?.getBuiltinModule?.('node:worker_threads');
  const port = node?.parentPort;
  if (port)
    return {
      postMessage: (message) => port.postMessage(message),
      receive: (listener) => void port.on('message', listener),
    };
  // In a browser the worker's own global object is the door.
  const scope = globalThis as unknown as {
    postMessage(message: unknown): void;
    onmessage: (event: { readonly data: unknown }) => void;
  };
  const post = scope.postMessage.bind(globalThis);
  return {
    postMessage: post,
    receive(listener) {
      scope.onmessage = (event) => listener(event.data);
    },
  };
}
