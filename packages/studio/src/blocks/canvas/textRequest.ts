import type * as Blockly from 'blockly/core';

/** A field asks for room to write: somebody shows a dialog and answers once. */
export interface TextRequest {
  readonly label: string;
  readonly value: string;
  /** In UTF-16 code units. */
  readonly max: number;
  save(text: string): void;
  /** Gives the focus back to the block; called after `save`, or without it. */
  close(): void;
}

const listeners = new WeakMap<Blockly.Workspace, (request: TextRequest) => void>();
const unheard = new WeakMap<Blockly.Workspace, TextRequest>();

/** Says who shows the dialogs of a canvas; one that was asked for before comes now. */
export function answerTextRequests(
  workspace: Blockly.Workspace,
  listener: (request: TextRequest) => void,
): void {
  listeners.set(workspace, listener);
  const request = unheard.get(workspace);
  unheard.delete(workspace);
  if (request !== undefined) listener(request);
}

export function askForText(workspace: Blockly.Workspace, request: TextRequest): void {
  const listener = listeners.get(workspace);
  if (listener === undefined) unheard.set(workspace, request);
  else listener(request);
}
