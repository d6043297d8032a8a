import type { BoardState } from '@nugget/contract';

const states: Readonly<Record<BoardState, string>> = {
  ready: 'ready',
  possible: 'may be a board',
  no_micropython: 'no MicroPython on it',
  in_use: 'another program uses it',
  no_permission: 'this computer does not let me use it',
  silent: 'does not answer',
};

export const boardWords = {
  port: 'port',
  board: 'board',
  state: 'state',
  states,
  /** How the virtual board is named on the command line. */
  virtualPort: 'virtual',
  none: 'No real board is plugged in. Nuggets for boards run on the virtual one until then.',
  goOn: (command: string): string => `Put a finished nugget on one: ${command} --port <port>`,
  monitoring: (port: string): string =>
    `Listening to ${port}. What you type goes to its program; Ctrl-C ends listening.`,
  gone: 'The board is gone. I listen again when it is back.',
  notSent: 'That line did not reach the board.',
  firmware: {
    erases:
      'Everything that is on the board is erased, so it has to be said: add --erase to the command when that is right.',
    studioIsOpen:
      'The studio is open and has the ports of this computer. Close it, and run the command again.',
    noFile: (path: string): string =>
      `There is no file ${path}. Download the .bin for your board from micropython.org/download, and name that file`,
    noFirmware: (path: string): string => `${path} is no file that fits on a board`,
    written: (percent: number): string => `writing: ${percent} %`,
    done: (chip: string, port: string): string => `The ${chip} at ${port} speaks MicroPython now.`,
  },
  staysUp: (name: string): string => `${name} goes on. It stops when you press Ctrl-C.`,
} as const;
