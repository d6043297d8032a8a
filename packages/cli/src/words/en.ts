/** Every word that `nugget` says by itself: short, kind, no blame, always a next step. */
const many = (amount: number, thing: string): string => `${amount} ${thing}${amount === 1 ? '' : 's'}`;

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
    answered: (yes: boolean, feedback: string): string =>
      yes ? 'answer: yes' : `answer: no${feedback === '' ? '' : `, ${feedback}`}`,
    answers: (answers: string): string => `answer: ${answers}`,
    budget: (used: string, max: string): string => `energy is running low: ${used} of ${max} tokens are used`,
    showing: (target: string): string => `getting it ready to be seen (${target})`,
    checklist: (rule: string): string => `before it is shown: ${rule}`,
    recovered: 'going on after an interruption; finished work is kept',
    stopped: {
      user: 'stopped by you',
      budget: 'stopped: the energy is used up',
      shutdown: 'stopped for now',
    },
  },
  summary: {
    stopped: (id: string): string => `Stopped. Finished work is kept; go on with: nugget resume ${id}`,
    running: 'This session has not ended yet.',
    tests: 'tests',
    commits: 'commits',
    files: 'files',
    page: 'page',
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
  failedJob: (name: string, error: string): string => `failed: ${name}. ${error}`,
  causedBy: 'caused by:',
  details: (text: string, code: string): string => `details: ${text} (${code})`,
} as const;
