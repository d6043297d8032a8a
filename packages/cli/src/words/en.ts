import { boardWords } from './boardWords.ts';
import { doctorWords } from './doctorWords.ts';
import { helpWords } from './helpWords.ts';
import { watchWords } from './watchWords.ts';

/** Every word that `nugget` says by itself: short, kind, no blame, always a next step. */
const many = (amount: number, thing: string): string => `${amount} ${thing}${amount === 1 ? '' : 's'}`;

const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1);

interface Share {
  readonly percent: number;
  readonly max: string;
}

interface Energy {
  readonly tokens: string;
  readonly cost: string | undefined;
  readonly ofTokens: Share | undefined;
  readonly ofCost: Share | undefined;
}

interface CommitWords {
  readonly sha: string;
  readonly agent: string;
  readonly message: string;
  readonly files: readonly string[];
}

const share = (of: Share | undefined): string => (of === undefined ? '' : `, ${of.percent} % of ${of.max}`);

export const words = {
  crews: {
    claude: 'Claude is the crew',
    compatible: 'a model of your own is the crew',
    rehearsal: 'rehearsal: scripted, not AI',
  },
  states: {
    waiting: 'waits',
    next: 'next',
    working: 'working',
    again: 'again',
    asking: 'asks you',
    done: 'done',
    failed: 'failed',
    stopped: 'stopped',
    skipped: 'not begun',
  },
  phases: { planning: 'plan', executing: 'build', testing: 'test', deploying: 'show' },
  noTasksYet: 'The crew is making a plan …',
  jobsDone: ({ done, all }: { readonly done: number; readonly all: number }): string =>
    all === 0 ? 'no jobs yet' : `${done} of ${many(all, 'job')} done`,
  energy: ({ tokens, cost, ofTokens, ofCost }: Energy): string =>
    `energy: ${tokens} tokens${share(ofTokens)}${cost === undefined ? '' : `, ${cost}${share(ofCost)}`}`,
  testTotals: (tests: {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
  }): string =>
    [
      `tests: ${tests.passed} passed`,
      ...(tests.failed > 0 ? [`${tests.failed} failed`] : []),
      ...(tests.skipped > 0 ? [`${tests.skipped} skipped`] : []),
    ].join(', '),
  boardAt: (name: string, port: string): string => `It runs on: ${name} (${port})`,
  pageAt: (url: string): string => `Play it: ${url}`,
  option: (label: string, description: string): string =>
    description === '' ? label : `${label} (${description})`,
  agentAsks: (agent: string, question: string): string =>
    agent === '' ? question : `${agent} asks: ${question}`,
  plain: {
    session: (id: string, crew: string): string => `session ${id} (${crew})`,
    planning: 'planning: the crew is making a plan',
    plan: (jobs: number, explanation: string): string => `plan: ${many(jobs, 'job')}. ${explanation}`,
    job: (name: string, agent: string): string => `${name} (${agent})`,
    added: (name: string, agent: string): string => `new job: ${name} (${agent})`,
    started: (name: string, agent: string): string => `started: ${name} (${agent})`,
    done: (name: string, summary: string): string => `done: ${name}. ${summary}`,
    failed: (name: string): string => `failed: ${name}`,
    triesAgain: (name: string): string => `tries again: ${name}`,
    commit: ({ sha, agent, message, files }: CommitWords): string =>
      `commit ${sha} by ${agent}: ${message} (${many(files.length, 'file')}: ${files.join(', ')})`,
    testing: (round: number): string => (round === 1 ? 'testing' : `testing again (round ${round})`),
    gate: (question: string): string => `a question for you: ${question}`,
    approved: 'answer: yes',
    refused: (feedback: string): string => `answer: no${feedback === '' ? '' : `, ${feedback}`}`,
    answers: (answers: string): string => `answer: ${answers}`,
    budget: (used: string, max: string): string => `energy is running low: ${used} of ${max} tokens are used`,
    showing: (target: string): string => `getting it ready to be seen (${target})`,
    board: (name: string, port: string): string => `the board runs your nugget now: ${name} (${port})`,
    virtualBoard: (name: string, port: string): string =>
      `${name} (${port}) runs your nugget now: a board that lives inside this computer. The same program can go on a real one any time.`,
    serial: (line: string): string => `board says: ${line}`,
    checklist: (rule: string): string => `before it is shown: ${rule}`,
    recovered: 'going on after an interruption; finished work is kept',
    stopped: {
      user: 'stopped by you',
      budget: 'stopped: the energy is used up',
      shutdown: 'stopped for now',
    },
  },
  summary: {
    stopped: (goOn: string): string => `Stopped. Finished work is kept; go on with: ${goOn}`,
    running: 'This session has not ended yet.',
    tests: 'tests',
    commits: 'commits',
    files: 'files',
    page: 'page',
    board: 'board',
    energy: 'energy',
    time: 'time',
    session: 'session',
    noTests: 'none were run',
    testTotals: (passed: number, failed: number, skipped: number): string =>
      `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    coverage: (percent: number): string => `${Math.round(percent)} % of the program's lines were tried`,
    energyUsed: (tokens: string, calls: number, cost: string | undefined): string =>
      `${tokens} tokens in ${many(calls, 'call')} to the model${cost === undefined ? '' : `, ${cost}`}`,
  },
  asks: {
    toJudge: 'What the crew made',
    yes: 'Yes, go on',
    no: 'No, change something',
    whatToChange: 'What should the crew change?',
    backToQuestion: 'leave this empty to go back',
    other: 'Something else …',
    inYourWords: 'Say it in your own words',
    needsWords: 'Please write something first.',
    tooLong: (most: number): string => `That is very long; ${most} characters are the most.`,
    youChoose: 'You choose.',
  },
  wakingUp: 'Waking up the crew …',
  stopping: 'Stopping. Finished work is kept. (Ctrl-C once more ends at once.)',
  nobodyHere: (goOn: string): readonly string[] => [
    'The crew waits for an answer, and nobody can answer here. Nothing is lost.',
    `Answer in a terminal:        ${goOn}`,
    `Or let it say yes by itself: ${goOn} --yes`,
  ],
  serve: {
    here: (link: string): string => `Nugget is here: ${link}`,
    alreadyHere: (link: string): string => `Nugget is open already. It is here: ${link}`,
    ctrlCStops: 'It stays open until you press Ctrl-C. Nothing is lost then: the next start goes on.',
  },
  ctrlCStops: 'It stays up until you press Ctrl-C.',
  noBrowser: 'No browser could be opened here; open the address yourself.',
  recovery: {
    goesOn: (goals: readonly string[]): string =>
      `Going on in the background with what was interrupted: ${goals.join('; ')}`,
    waits: (goal: string, goOn: string): string => `“${goal}” waits for your answer: ${goOn}`,
    ended: (goal: string, outcome: 'succeeded' | 'failed' | 'stopped'): string => {
      const ends = {
        succeeded: 'is finished',
        failed: 'did not work out yet',
        stopped: 'is stopped for now',
      };
      return `In the background: “${goal}” ${ends[outcome]}.`;
    },
    broke: (goal: string, message: string, code: string): string =>
      `In the background: “${goal}” could not go on. details: ${message} (${code})`,
  },
  spec: {
    refused: (file: string): string => `I cannot build ${file} yet. These places need another look:`,
    missing: 'there is no such file',
    directory: 'is a folder; name the file in it',
    noFile: 'is not a regular file',
    forbidden: 'may not be read by you; ask for the right to read it',
    notUtf8: 'is not UTF-8 text; save it as UTF-8',
    tooLarge: (bytes: number, most: number): string =>
      `is ${megabytes(bytes)} MB large; at most ${megabytes(most)} MB are allowed`,
    unreadable: (why: string): string => `cannot be read: ${why}`,
  },
  alreadyBuilt: 'This one is built already. I put its page up again.',
  neverStarted: (id: string, begin: string): string =>
    `Nothing was ever built in session ${id}. Begin a new one: ${begin}`,
  sessions: {
    none: (begin: string): readonly string[] => [
      'There are no nuggets here yet. Build your first one:',
      `  ${begin}`,
    ],
    states: {
      created: 'empty',
      running: 'unfinished',
      succeeded: 'finished',
      failed: 'not working yet',
      stopped: 'stopped',
    },
    id: 'session',
    state: 'state',
    when: 'begun',
    goal: 'nugget',
    goOn: (command: string): string => `Go on with one that is unfinished or stopped: ${command}`,
  },
  doctor: doctorWords,
  boards: boardWords,
  watch: watchWords,
  help: helpWords,
  moreDetails: 'Add --debug to see exactly where it came from.',
  failedJob: (name: string, error: string): string => `failed: ${name}. ${error}`,
  causedBy: 'caused by:',
  details: (text: string, code: string): string => `details: ${text} (${code})`,
} as const;
