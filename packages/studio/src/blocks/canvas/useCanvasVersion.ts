import type * as Blockly from 'blockly/core';
import { useEffect, useState } from 'react';

/** Counts what happens on a canvas, at most once a frame: blocks, scrolling and size. */
export function useCanvasVersion(workspace: Blockly.WorkspaceSvg): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let frame = 0;
    const tick = () => {
      frame = 0;
      setVersion((count) => count + 1);
    };
    const listener = () => {
      if (frame === 0) frame = requestAnimationFrame(tick);
    };
    workspace.addChangeListener(listener);
    listener();
    return () => {
      cancelAnimationFrame(frame);
      workspace.removeChangeListener(listener);
    };
  }, [workspace]);
  return version;
}
