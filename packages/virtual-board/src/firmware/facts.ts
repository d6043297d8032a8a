/**
 * Where things are in the firmware's memory: in this very file of micropython-webassembly-pyscript 1.27.0, and in no other.
 * `prepareFirmware` refuses one of another length; a test compares the whole file's hash. They were read off the functions
 * that MicroPython exports (`mp_sched_keyboard_interrupt`, `mp_js_do_exec`, `proxy_c_to_js_call`).
 */
export const FIRMWARE_BYTES = 433_743;
export const FIRMWARE_SHA256 = '06338c955b03c5700aa0069015d3e392d76836ef8e2ce25bedbe59b88ccd373c';

/** Where the file loops for ever because it does not know what to do next (nlr_jump_fail, and one of the C library). */
export const DEAD_ENDS: readonly number[] = [239_717, 249_813];

/**
 * The body of gc_collect, which only notes that a collection is due; it is made to call its host's function number 57, which
 * is abort() otherwise. The one place that calls abort() stops instead. And the object `gc.collect`.
 */
export const COLLECT_BODY = { at: 249_797, length: 11 } as const;
export const ABORT_CALL = { at: 294_470, length: 6 } as const;
export const COLLECT_FUNCTION = 100_480;

/**
 * `input()` reads keys from nowhere in this build: where it takes a constant 0, it is made to call its host's function number 10,
 * which otherwise gives random numbers. And the object `input`, by which the two are told apart.
 */
export const KEY_CONSTANT = 245_624;
export const INPUT_FUNCTION = 99_360;

/** gc_get_max_new_split: how much the heap may grow by at once. 128 MiB in the file; a number of five bytes (LEB128). */
export const HEAP_STEP_CONSTANT = 249_788;

export const ADDRESS = {
  /** MP_STATE_THREAD(pystack_start), (pystack_end), (pystack_cur): Python's own stack, a root of the garbage collector. */
  pystackEnd: 185_120,
  pystackNow: 185_124,
  /** MP_STATE_THREAD(mp_pending_exception): not 0 while an exception waits to be raised. */
  pendingException: 185_148,
  /** MP_STATE_MEM(gc_alloc_amount): blocks since the last collection. */
  allocated: 186_044,
  /** MP_STATE_MEM(gc_alloc_threshold): after so many blocks of 16 bytes a collection is due. */
  collectionThreshold: 186_048,
  /** MP_STATE_VM(sched_state), 16 bits: 1 nothing to do, 0 look up at the next jump, -1 locked. */
  schedulerState: 185_360,
  /** How deep JavaScript and Python have called each other, and (8 bits) whether a collection is due at depth 0. */
  callDepth: 186_120,
  collectionDue: 186_124,
  /** The byte that interrupts a program: 3, or -1 for none. */
  interruptChar: 178_872,
  /** pyexec_mode_kind: 0 in the friendly REPL, 1 in the raw one. */
  replMode: 186_084,
  /** The C stack begins here and grows downwards. */
  stackTop: 65_536,
  /** Objects above are on the heap. */
  staticEnd: 200_000,
} as const;

/** Entries of the function table. */
export const TABLE = {
  /** mp_handle_pending(mode): raises the exception that waits, runs what is scheduled. The VM calls it at jumps. */
  handlePending: 505,
  /** mp_call_function_n_kw(function, …); mp_call_method_n_kw(…, …, args) and its `*args` form: args[0] is the function. */
  callFunction: 73,
  callMethod: 180,
  callMethodVariable: 518,
} as const;

/** mp_type_type: the type of classes, those of C and those of Python. */
export const CLASS_TYPE = 98_404;

/** After the type stands the function that is bound; and of a closure the function, and how many variables it takes along. */
export const BOUND_METHOD_TYPE = 93_016;
export const CLOSURE_TYPE = 93_080;

/** Types of functions that are Python's own: fun_bc, gen_wrap. */
export const HARMLESS_TYPES: ReadonlySet<number> = new Set([95_028, 95_080]);

/** next, generator.send, exec, eval, __build_class__, print, getattr: they hold only what is on Python's stack as well. */
export const HARMLESS_BUILTINS: ReadonlySet<number> = new Set([
  99_404, 95_208, 98_740, 98_728, 99_264, 99_444, 99_508,
]);

/**
 * Table entries of what the VM does for a program and what may call Python, without holding anything new meanwhile: the next
 * one of an iterator or generator, an attribute or method, an operator, an import, and the call of a whole program.
 */
export const HARMLESS_ENTRIES: ReadonlySet<number> = new Set([
  8, 175, 492, 493, 499, 504, 520, 522, 526, 698,
]);

/** Text objects of `sys`: the length stands here, the address of the bytes behind it. */
export const TEXT_OBJECT = { platform: 102_232, machine: 102_268, build: 102_284 } as const;

/** `; JS with Emscripten`, which the banner ends with. */
export const BANNER_MACHINE = 74_005;

/** Names in the table of built-in modules: `js`, `jsffi`. A name that is empty is never found. */
export const JAVASCRIPT_MODULES: readonly number[] = [95_800, 95_808];
export const EMPTY_NAME = 10;
