import type { z } from 'zod';

/** One thing wrong with an input: where, and what is allowed there. */
export interface Problem {
  /** Dotted path such as `requirements.3.type`; empty for the whole document. */
  readonly path: string;
  readonly message: string;
}

/** More than this help nobody; the last one then says how many are left out. */
export const MAX_PROBLEMS = 20;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const named = (type: string): string => TYPE_NAMES[type] ?? type;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' && !Number.isInteger(value)) return String(value);
  return named(Array.isArray(value) ? 'array' : typeof value);
}

/** What was written, where it is short enough to show. */
function shown(value: unknown): string {
  const isShort =
    typeof value === 'string' ? value.length <= 40 : value === null || typeof value !== 'object';
  return isShort ? JSON.stringify(value) : typeOf(value);
}

// zod reports the input only where it was asked to (parseInput does); without it nothing can be called missing.
function wrongType(issue: z.core.$ZodIssueInvalidType): string {
  const expected = named(issue.expected);
  if (!('input' in issue)) return `must be ${expected}`;
  if (issue.input === undefined) return `is missing; it must be ${expected}`;
  return `must be ${expected}, not ${typeOf(issue.input)}`;
}

function oneOf(allowed: readonly unknown[], written: unknown): string {
  const choice =
    allowed.length === 1
      ? `only ${String(allowed[0])} is allowed`
      : `allowed are ${allowed.map(String).join(', ')}`;
  return written === undefined ? `is missing; ${choice}` : `is ${shown(written)}; ${choice}`;
}

function outOfRange(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const isTooBig = issue.code === 'too_big';
  const limit = isTooBig ? issue.maximum : issue.minimum;
  const bound =
    issue.inclusive === false ? (isTooBig ? 'less than' : 'more than') : isTooBig ? 'at most' : 'at least';
  if (!Array.isArray(issue.input)) return `is ${shown(issue.input)}; ${bound} ${limit} is allowed`;
  const { length } = issue.input;
  return `has ${length} ${length === 1 ? 'entry' : 'entries'}; ${bound} ${limit} are allowed`;
}

/** The property that a discriminated union looks at, as it was written. */
function writtenTag(issue: z.core.$ZodIssueInvalidUnion): unknown {
  const { input, discriminator } = issue;
  if (typeof input !== 'object' || input === null || discriminator === undefined) return input;
  return new Map<string, unknown>(Object.entries(input)).get(discriminator);
}

function describeUnion(issue: z.core.$ZodIssueInvalidUnion): string {
  if ('options' in issue && issue.options !== undefined) return oneOf(issue.options, writtenTag(issue));
  const branches = issue.errors.map((branch) => branch.map(describe).join(', and '));
  return branches.length > 0 ? branches.join('; or ') : issue.message;
}

// Sizes and patterns of texts are worded where they are defined (text.ts), because only the schema knows why.
function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_value':
      return oneOf(issue.values, issue.input);
    case 'too_big':
    case 'too_small':
      return issue.origin === 'string' ? issue.message : outOfRange(issue);
    case 'invalid_union':
      return describeUnion(issue);
    case 'invalid_key':
      return `has a name that ${issue.issues.map(describe).join(', and ')}`;
    case 'not_multiple_of':
      return `is ${shown(issue.input)}; only multiples of ${issue.divisor} are allowed`;
    case 'invalid_element':
    case 'invalid_format':
    case 'unrecognized_keys':
    case 'custom':
      return issue.message;
  }
}

/** Keeps a list of problems readable; the last entry counts what is left out. */
export function capProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const kept = problems.slice(0, MAX_PROBLEMS - 1);
  const left = problems.length - kept.length;
  return [...kept, { path: '', message: `has ${left} more problems; fix these first` }];
}

/** Turns zod's issues into problems that a person can act on, in the order of the schema. */
export function toProblems(error: z.ZodError): readonly Problem[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: describe(issue),
  }));
}

/** One line for a terminal or a log: `requirements.3.type: is "wish"; allowed are …`. */
export const problemLine = ({ path, message }: Problem): string =>
  `${path === '' ? 'the document' : path}: ${message}`;
