import type { NativeValue } from '../machine/bridge.ts';
import type { Core } from './core.ts';
import type { FromPython, PythonObject } from './values.ts';
import { VALUE_BYTES } from './values.ts';

/** Calls from here into Python. What comes back is a value, an object's number, or what went wrong. */
export function createPython({ memory, values, allocator, call }: Core) {
  const withText = <T>(text: string, use: (at: number, length: number) => T): T => {
    const bytes = new TextEncoder().encode(text);
    const at = allocator.malloc(bytes.length + 1);
    if (at === 0) throw new RangeError('The board has no memory left.');
    memory.bytes.set(bytes, at);
    memory.bytes[at + bytes.length] = 0;
    try {
      return use(at, bytes.length);
    } finally {
      allocator.free(at);
    }
  };
  const withValues = <T>(count: number, use: (at: number) => T): T => {
    const at = allocator.malloc(count * VALUE_BYTES);
    if (at === 0) throw new RangeError('The board has no memory left.');
    try {
      return use(at);
    } finally {
      allocator.free(at);
    }
  };
  const result = (produce: (out: number) => void): FromPython =>
    withValues(1, (out) => {
      produce(out);
      return values.read(out);
    });

  const python = {
    run: (source: string): FromPython =>
      withText(source, (at, length) => result((out) => call('mp_js_do_exec', at, length, out))),
    importModule: (name: string): FromPython =>
      withText(name, (at) => result((out) => call('mp_js_do_import', at, out))),
    attribute: (of: PythonObject, name: string): FromPython =>
      withText(name, (at) => result((out) => call('proxy_c_to_js_lookup_attr', of.object, at, out))),
    call: (callee: PythonObject, ...args: readonly (NativeValue | PythonObject)[]): FromPython =>
      withValues(Math.max(1, args.length), (at) => {
        args.forEach((value, index) => {
          values.write(at + index * VALUE_BYTES, value);
        });
        return result((out) => call('proxy_c_to_js_call', callee.object, args.length, at, out));
      }),
    /** A call without arguments that needs no memory; what it returns does not matter. */
    prepareCall(callee: PythonObject): () => void {
      const out = allocator.malloc(VALUE_BYTES);
      return () => void call('proxy_c_to_js_call', callee.object, 0, 0, out);
    },
    release: ({ object }: PythonObject): void => void call('proxy_c_free_obj', object),
    registerOurs: (name: string, id: number): void =>
      withText(name, (nameAt) =>
        withValues(1, (at) => {
          values.writeOurs(at, id);
          call('mp_js_register_js_module', nameAt, at);
        }),
      ),
    /** The object of `module.name`; an Error where there is none, because the firmware is always the same. */
    builtin(module: string, name: string): PythonObject {
      const found = python.importModule(module);
      const value = isObject(found) ? python.attribute(found, name) : undefined;
      if (!isObject(value))
        throw new Error(`MicroPython has no ${module}.${name}: ${JSON.stringify(value ?? found)}`);
      return value;
    },
  };
  return python;
}

export const isObject = (value: FromPython): value is PythonObject =>
  typeof value === 'object' && 'object' in value;
