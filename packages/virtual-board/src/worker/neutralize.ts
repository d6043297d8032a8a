/**
 * Takes away what a worker could reach of its host. Python has no way to JavaScript anyway: every function that it can call
 * is written here (firmware/imports.ts). This is the second wall. Called when everything is loaded.
 */
const NEEDED = new Set([
  'Array',
  'ArrayBuffer',
  'Atomics',
  'BigInt',
  'BigInt64Array',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Float32Array',
  'Float64Array',
  'Function',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'Reflect',
  'RegExp',
  'Set',
  'SharedArrayBuffer',
  'String',
  'Symbol',
  'SyntaxError',
  'TextDecoder',
  'TextEncoder',
  'TypeError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakRef',
  'WeakSet',
  'globalThis',
  'undefined',
  'performance',
  'crypto',
  'isNaN',
  'parseInt',
  'parseFloat',
  'isFinite',
]);

export function neutralizeRealm(): void {
  let realm: object | null = globalThis;
  while (realm && realm !== Object.prototype) {
    for (const name of Reflect.ownKeys(realm)) if (!NEEDED.has(String(name))) remove(realm, name);
    realm = Object.getPrototypeOf(realm);
  }
}

function remove(realm: object, name: PropertyKey): void {
  if (Reflect.deleteProperty(realm, name)) return;
  // A property that cannot be deleted may still be emptied.
  Reflect.set(realm, name, undefined);
}
