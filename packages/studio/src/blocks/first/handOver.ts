import type { WorkspaceJson } from '@nugget/contract';
import type * as Blockly from 'blockly/core';
import type { FirstFrame } from './firstFrame.ts';

/** A canvas that a child may already be at work on while the studio around it is still on its way. */
export interface FirstCanvas {
  readonly workspace: Blockly.WorkspaceSvg;
  /** What it was opened with. */
  readonly json: WorkspaceJson;
  /** What the child has made of it by now; undefined for nothing. Told once, and no more of it after that. */
  settle(): WorkspaceJson | undefined;
}

let frame: FirstFrame | undefined;
let canvas: FirstCanvas | undefined;

/** Shows that a page stands in for the studio, until it is taken over or dropped. */
export function standIn(shown: FirstFrame): void {
  frame = shown;
  // Nobody has asked for this page any more.
  addEventListener('popstate', dropFirst, { once: true });
}

/** False where nobody waits for it any more. */
export function offerCanvas(offered: FirstCanvas): boolean {
  if (frame === undefined) return false;
  canvas = offered;
  return true;
}

/** For whatever the studio shows in the place of the blocks. */
export function dropFirst(): void {
  canvas?.settle();
  canvas?.workspace.dispose();
  leave();
}

/** The canvas that was opened with the same blocks, moved into its place in the studio; undefined where there is none. */
export function takeCanvas(host: HTMLElement, json: WorkspaceJson): FirstCanvas | undefined {
  const taken = canvas;
  if (taken === undefined || JSON.stringify(taken.json) !== JSON.stringify(json)) {
    dropFirst();
    return undefined;
  }
  moveInto(host, taken.workspace.getInjectionDiv());
  leave();
  taken.workspace.resize();
  return taken;
}

function leave(): void {
  frame?.remove();
  frame = undefined;
  canvas = undefined;
  removeEventListener('popstate', dropFirst);
}

/** Keeps the focus and what is typed, where the browser can; elsewhere the focus is given back. */
function moveInto(host: HTMLElement, element: Element): void {
  const focused = document.activeElement;
  if ('moveBefore' in Element.prototype) host.moveBefore(element, null);
  else host.append(element);
  if (document.activeElement !== focused && focused instanceof HTMLElement) focused.focus();
}
