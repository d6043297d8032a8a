/** What `nugget --help` says. */
export const helpWords = {
  nugget: 'Say what you want to build; a crew of AI agents plans it, builds it, tests it and shows it.',
  version: 'say which version this is',
  help: 'say what is possible',
  helpCommand: 'say what a command can do',
  debug: 'say exactly where an error came from',
  serve: 'open the studio in the browser (also when no command is given)',
  build: 'build what a spec describes',
  specFile: 'the spec, a JSON file',
  resume: 'go on with a session that was stopped or interrupted, or show a finished one again',
  session: "the session's id, as `nugget sessions` lists it",
  replay: 'show a recorded session again, without building anything',
  watch: 'watch in this terminal what the studio builds',
  watched: 'the session; without it, what is being built now, else the newest',
  sessions: 'list what was built here, newest first',
  doctor: 'look whether everything is there that a build needs',
  boards: 'list the boards of this computer, and what to do about each',
  boardsMonitor: 'show what a board says, and send it what you type',
  boardsFlash: 'put a finished nugget on a board, without a build',
  boardsFirmware: 'put MicroPython on an ESP32 that has none; what is on the board is erased',
  firmwareFile: 'the .bin for your board, from micropython.org/download',
  firmwareErase: 'yes, everything that is on the board may be erased',
  boardPort: 'the port, as `nugget boards` lists it',
  boardsPort: 'the port, as `nugget boards` lists it, or virtual; without it, the one it was on before',
  yes: "say yes at every gate and take each question's first option",
  json: 'print the recorded events on stdout, one JSON object a line, and nothing else',
  jsonList: 'print JSON, one object a line',
  exit: 'end after the build instead of keeping its page up',
  open: 'open the page in the browser',
  noOpen: 'leave the browser closed',
  speed: 'play in recorded time, this many times as fast',
  badSpeed: 'Give a number above 0, such as 1 or 10.',
  maxTokens: 'from now on this is the budget of the session, in tokens, spent ones included',
  badTokens: 'Give a whole number above 0, such as 500000.',
  unknownCommand: (name: string): string => `error: there is no command '${name}'`,
  hint: '(nugget --help shows what is possible)',
  examples: `
Examples:
  nugget                                  open the studio in the browser
  nugget build my-nugget.json             build a spec of your own
  nugget build my-nugget.json --yes       let the crew decide everything
  nugget build my-nugget.json --json --exit > events.jsonl
  nugget resume 20261122-174501-x7k2      go on where it was
  nugget replay 20261122-174501-x7k2 --speed 10

With npm: npm start -- build my-nugget.json
Data is kept in ~/.nugget, or where NUGGET_HOME says.
Without ANTHROPIC_API_KEY or NUGGET_MODEL_URL a scripted crew rehearses: no key, no network, not AI.`,
} as const;
