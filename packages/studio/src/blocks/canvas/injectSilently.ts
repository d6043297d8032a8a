import * as Blockly from 'blockly/core';

/**
 * As Blockly's own, but the computer's loudspeaker is opened with the first sound: Blockly opens it for the canvas and for
 * each drawer before anything is seen, and a child who never hears a sound waits for that.
 */
export function injectSilently(host: Element, options: Blockly.BlocklyOptions): Blockly.WorkspaceSvg {
  const { AudioContext: Real } = window;
  window.AudioContext = new Proxy(Real, { construct: () => quietUntilUsed(Real) });
  try {
    return Blockly.inject(host, options);
  } finally {
    window.AudioContext = Real;
  }
}

/** A context that is made when it is first asked for anything; to close one that was never made is nothing. */
function quietUntilUsed(Real: typeof AudioContext): object {
  let real: AudioContext | undefined;
  return new Proxy(
    {},
    {
      get(_, key) {
        if (real === undefined && key === 'close') return () => undefined;
        real ??= new Real();
        const value: unknown = Reflect.get(real, key, real);
        return typeof value === 'function' ? value.bind(real) : value;
      },
    },
  );
}
