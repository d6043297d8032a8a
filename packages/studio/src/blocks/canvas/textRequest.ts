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

/** Says who shows the dialogs of a canvas. */
export function answerTextRequests(
  workspace: Blockly.Workspace,
  listener: (request: TextRequest) => void,
): void {
  listeners.set(workspace, listener);
}

export const askForText = (workspace: Blockly.Workspace, request: TextRequest): void =>
  listeners.get(workspace)?.(request);
