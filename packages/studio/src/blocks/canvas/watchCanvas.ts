import type { WorkspaceJson } from '@nugget/contract';
import type * as Blockly from 'blockly/core';
import { saveCanvas } from './openCanvas.ts';

/**
 * Tells about each change of the blocks with the whole canvas, once per turn of the event loop. Opening a canvas is no
 * change, and neither is scrolling. Returns how to stop.
 */
export function watchCanvas(
  workspace: Blockly.WorkspaceSvg,
  onChange: (json: WorkspaceJson) => void,
): () => void {
  let known = JSON.stringify(saveCanvas(workspace));
  let isDue = false;
  let isStopped = false;
  const tell = (): void => {
    isDue = false;
    if (isStopped) return;
    const json = saveCanvas(workspace);
    const text = JSON.stringify(json);
    if (text === known) return;
    known = text;
    onChange(json);
  };
  const listener = (event: Blockly.Events.Abstract): void => {
    if (event.isUiEvent || isDue || workspace.isDragging()) return;
    isDue = true;
    queueMicrotask(tell);
  };
  workspace.addChangeListener(listener);
  return () => {
    isStopped = true;
    workspace.removeChangeListener(listener);
  };
}
