/**
 * Every error that a person or a program outside can meet: the HTTP status, and whether trying the same again may help.
 * The child's words for each code stand in words/<language>.ts, an adult's explanation in docs/errors.md.
 */
export const ERRORS = {
  SPEC_INVALID: { status: 400, retryable: false },
  REQUEST_INVALID: { status: 400, retryable: false },
  LOGIN_NEEDED: { status: 401, retryable: false },
  SERVER_GONE: { status: 503, retryable: true },
  ADULT_NEEDED: { status: 403, retryable: false },
  ORIGIN_REFUSED: { status: 403, retryable: false },
  ROUTE_NOT_FOUND: { status: 404, retryable: false },
  REQUEST_TOO_LARGE: { status: 413, retryable: false },
  TOO_MANY_REQUESTS: { status: 429, retryable: true },
  SERVER_BUSY: { status: 429, retryable: true },
  PORT_TAKEN: { status: 503, retryable: true },
  SESSION_NOT_FOUND: { status: 404, retryable: false },
  SESSION_BUSY: { status: 409, retryable: true },
  COMMIT_NOT_FOUND: { status: 404, retryable: false },
  FILE_NOT_FOUND: { status: 404, retryable: false },
  NUGGET_FILE_INVALID: { status: 400, retryable: false },
  NUGGET_NOT_FOUND: { status: 404, retryable: false },
  NUGGET_CHANGED: { status: 409, retryable: false },
  LIBRARY_FULL: { status: 409, retryable: false },
  NUGGET_FILE_TOO_LARGE: { status: 413, retryable: false },
  NUGGET_FILE_TOO_NEW: { status: 400, retryable: false },
  FOLDER_NOT_ALLOWED: { status: 403, retryable: false },
  FOLDER_NOT_FOUND: { status: 404, retryable: false },
  SUM_WRONG: { status: 403, retryable: false },
  SETTING_FIXED: { status: 409, retryable: false },
  GATE_NOT_OPEN: { status: 409, retryable: false },
  QUESTION_NOT_OPEN: { status: 409, retryable: false },
  PLAN_INVALID: { status: 502, retryable: true },
  MODEL_KEY_REFUSED: { status: 502, retryable: false },
  MODEL_BUSY: { status: 503, retryable: true },
  MODEL_UNREACHABLE: { status: 503, retryable: true },
  MODEL_REFUSED: { status: 502, retryable: false },
  MODEL_BROKEN: { status: 502, retryable: true },
  BUDGET_SPENT: { status: 402, retryable: false },
  AGENT_TIMEOUT: { status: 504, retryable: true },
  AGENT_FAILED: { status: 502, retryable: true },
  AGENT_OUT_OF_TURNS: { status: 502, retryable: true },
  TASKS_FAILED: { status: 500, retryable: true },
  TESTS_FAILED: { status: 500, retryable: true },
  TESTS_MISSING: { status: 500, retryable: true },
  TEST_TOOL_MISSING: { status: 503, retryable: false },
  MERGE_CONFLICT: { status: 409, retryable: true },
  GIT_MISSING: { status: 503, retryable: false },
  GIT_FAILED: { status: 500, retryable: true },
  STORAGE_FULL: { status: 507, retryable: false },
  STORAGE_NOT_WRITABLE: { status: 507, retryable: false },
  STORAGE_DAMAGED: { status: 500, retryable: false },
  DEPLOY_TARGET_MISSING: { status: 501, retryable: false },
  DEPLOY_FAILED: { status: 500, retryable: true },
  BOARD_NOT_FOUND: { status: 404, retryable: true },
  BOARD_NO_PERMISSION: { status: 403, retryable: false },
  BOARD_IN_USE: { status: 409, retryable: true },
  BOARD_NO_MICROPYTHON: { status: 409, retryable: false },
  BOARD_SILENT: { status: 504, retryable: true },
  BOARD_GONE: { status: 503, retryable: true },
  BOARD_FULL: { status: 507, retryable: false },
  BOARD_REFUSED: { status: 502, retryable: true },
  BOARD_CODE_REFUSED: { status: 422, retryable: false },
  BOARD_HANGS: { status: 504, retryable: true },
  FIRMWARE_UNFIT: { status: 400, retryable: false },
  SANDBOX_MISSING: { status: 503, retryable: false },
  STOPPED: { status: 409, retryable: true },
  INTERNAL: { status: 500, retryable: true },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ErrorCode = keyof typeof ERRORS;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

export interface ErrorParts {
  /** What was tried, on what, and what to do next; for an adult. */
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** The one error of the product. Anything else that is thrown is a broken assumption and becomes INTERNAL at an edge. */
export class NuggetError extends Error {
  override readonly name = 'NuggetError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, { message, details = {}, cause }: ErrorParts) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }
}

/** Gives any thrown value a code; a NuggetError stays itself. */
export function toNuggetError(thrown: unknown): NuggetError {
  if (thrown instanceof NuggetError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new NuggetError('INTERNAL', { message, cause: thrown });
}
