import type { NativeFunction, NativeValue } from '../machine/bridge.ts';
import type { Attention } from './attention.ts';
import type { Core } from './core.ts';
import type { Values } from './values.ts';
import { VALUE_BYTES } from './values.ts';

/** The number of the object that Python has as module `_board`. 0 and 1 are taken: they would be JavaScript's own globals. */
export const BOARD_OBJECT = 2;
const FIRST_FUNCTION = 3;
const INVALID = -22;

interface BridgeOptions {
  readonly native: Readonly<Record<string, NativeFunction>>;
  readonly attention: Attention;
}

/**
 * Everything that this build of MicroPython could do with JavaScript. Each call would take a number for a JavaScript object; here
 * the only ones are `_board` and its functions, which take and return numbers and text. There is no table of objects, no
 * property is ever looked up in one, and what has no meaning for a board does nothing.
 */
export function bridgeCalls(core: Core, { native, attention }: BridgeOptions) {
  const names = Object.keys(native);
  const functions = names.map((name) => native[name]);

  const call = (id: number, args: readonly number[], out: number): void => {
    const values = core.values;
    const found = functions[id - FIRST_FUNCTION];
    const given = args.map((at) => nativeValue(values.read(at)));
    values.write(
      out,
      found && !given.includes(undefined) ? found(...given.map((value) => value ?? 0)) : INVALID,
    );
    attention.restartIfDue();
    core.raisePending();
  };
  const list = (at: number, count: number): number[] =>
    Array.from({ length: Math.min(count, 16) }, (_, index) => at + index * VALUE_BYTES);
  const find = (id: number, nameAt: number): number =>
    id === BOARD_OBJECT ? names.indexOf(core.memory.cString(nameAt)) : -1;
  const nothing = (out: number): void => core.values.write(out, INVALID);

  return {
    lookup_attr(id: number, nameAt: number, out: number): number {
      const index = find(id, nameAt);
      if (index < 0) return 0;
      core.values.writeOurs(out, FIRST_FUNCTION + index);
      return 1;
    },
    has_attr: (id: number, nameAt: number): number => (find(id, nameAt) < 0 ? 0 : 1),
    call0: (id: number, out: number) => call(id, [], out),
    call1: (id: number, _bound: number, first: number, out: number) => call(id, [first], out),
    call2: (...[id = 0, , first = 0, second = 0, out = 0]: number[]) => call(id, [first, second], out),
    calln: (...[id = 0, , count = 0, at = 0, out = 0]: number[]) => call(id, list(at, count), out),
    call0_kwarg: (...args: number[]) => nothing(args[5] ?? 0),
    calln_kwarg: (...args: number[]) => nothing(args[7] ?? 0),
    store_attr: () => undefined,
    js_subscr_load: (_id: number, _index: number, out: number) => nothing(out),
    js_subscr_store: () => undefined,
    js_get_iter: (_id: number, out: number) => nothing(out),
    js_iter_next: () => 0,
    js_reflect_construct: (...args: number[]) => nothing(args[3] ?? 0),
    js_check_existing: () => -1,
    js_get_error_info(_id: number, name: number, message: number): void {
      nothing(name);
      nothing(message);
    },
    js_get_proxy_js_ref_info(out: number): void {
      core.memory.setInt32(out, 0);
      core.memory.setInt32(out + 4, 0);
    },
    js_then_resolve: () => undefined,
    js_then_reject: () => undefined,
    js_then_continue: (...args: number[]) => nothing(args[4] ?? 0),
    create_promise: (_set: number, out: number) => nothing(out),
    proxy_js_free_obj: () => undefined,
    proxy_convert_mp_to_js_then_js_to_mp_obj_jsside: nothing,
    proxy_convert_mp_to_js_then_js_to_js_then_js_to_mp_obj_jsside: nothing,
  };
}

const nativeValue = (value: ReturnType<Values['read']>): NativeValue | undefined =>
  typeof value === 'object' ? undefined : value;
