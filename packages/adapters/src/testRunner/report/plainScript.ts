import { stripVTControlCharacters } from 'node:util';

/** A verdict that a script printed, with the lines that followed a failure. */
export interface PlainCase {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly details: string;
}

export interface PlainScript {
  push(text: string): void;
  /** The verdicts so far, and why their number is wrong, or an empty text. */
  end(): { readonly cases: readonly PlainCase[]; readonly failure: string };
}

type Verdict = Omit<PlainCase, 'details'>;

const CASE_LIMIT = 2_000;
/** After so many verdicts only failures are kept. */
const ANY_CASE_LIMIT = 1_000;
const LINE_LIMIT = 4_000;
const DETAIL_LINES = 20;

const STATUS = { PASS: 'passed', FAIL: 'failed', SKIP: 'skipped' } as const;

/**
 * Reads what a plain script prints: lines `PASS: name`, `FAIL: name` and `SKIP: name`, or TAP (https://testanything.org),
 * of which subtests are left to their parent. Text comes in pieces of any size.
 */
export function createPlainScript(): PlainScript {
  const cases: { readonly verdict: Verdict; readonly details: string[] }[] = [];
  let pending = '';
  let planned: number | undefined;
  let tapCases = 0;
  let bail = '';

  const readLine = (raw: string) => {
    const line = stripVTControlCharacters(raw.slice(0, LINE_LIMIT)).trimEnd();
    const plan = /^1\.\.(\d{1,9})\b/u.exec(line);
    if (plan !== null) planned = Number(plan[1]);
    const bailing = /^Bail out!(.*)/u.exec(line);
    if (bailing !== null) bail = `bailed out:${bailing[1]}`;
    const tap = tapVerdict(line);
    if (tap !== undefined) tapCases += 1;
    const verdict = tap ?? wordVerdict(line);
    if (verdict === undefined) addDetail(cases.at(-1), line);
    else if (cases.length < limitFor(verdict)) cases.push({ verdict, details: [] });
  };

  return {
    push(text) {
      const lines = (pending + text).split(/[\n\r]/u);
      pending = (lines.pop() ?? '').slice(0, LINE_LIMIT);
      for (const line of lines) readLine(line);
    },
    end() {
      if (pending !== '') readLine(pending);
      pending = '';
      const missing =
        planned !== undefined && planned !== tapCases
          ? `planned ${planned} tests, but reported ${tapCases}`
          : '';
      return {
        cases: cases.map(({ verdict, details }) => ({ ...verdict, details: details.join('\n') })),
        failure: bail || missing,
      };
    },
  };
}

const limitFor = ({ status }: Verdict): number => (status === 'failed' ? CASE_LIMIT : ANY_CASE_LIMIT);

function addDetail(
  last: { readonly verdict: Verdict; readonly details: string[] } | undefined,
  line: string,
): void {
  if (last?.verdict.status === 'failed' && last.details.length < DETAIL_LINES) last.details.push(line);
}

function wordVerdict(line: string): Verdict | undefined {
  const [, word, name] = /^(PASS|FAIL|SKIP):\s*(.*)$/su.exec(line) ?? [];
  if (word !== 'PASS' && word !== 'FAIL' && word !== 'SKIP') return undefined;
  return { name: name ?? '', status: STATUS[word] };
}

// A number or a dash must follow, or prose such as "ok, done" would be a verdict.
const TAP_LINE = /^(not )?ok(?: +\d+(?: +-)?| +-)(?: +(.*))?$/su;
const TAP_DIRECTIVE = /(?:^| )# *(?:skip|todo)\b.*$/isu;

function tapVerdict(line: string): Verdict | undefined {
  const match = TAP_LINE.exec(line);
  if (match === null) return undefined;
  const [, not, text = ''] = match;
  const name = text.replace(TAP_DIRECTIVE, '').trim();
  if (TAP_DIRECTIVE.test(text)) return { name, status: 'skipped' };
  return { name, status: not === undefined ? 'passed' : 'failed' };
}
