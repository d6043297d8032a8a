import type { WorkspaceJson } from '@nugget/contract';
import * as Blockly from 'blockly/core';
import * as english from 'blockly/msg/en';
import { BlockSearch } from './blockSearch.ts';
import { ChoiceField } from './choiceField.ts';
import { drawAgainWithLetters } from './drawAgainWithLetters.ts';
import { hangTappedBlocks } from './hangTappedBlocks.ts';
import { injectSilently } from './injectSilently.ts';
import { registerKeptSerializer } from './keptSerializer.ts';
import { NuggetConnectionChecker } from './nuggetConnectionChecker.ts';
import { registerBlocks } from './registerBlocks.ts';
import { TextField } from './textField.ts';
import { blockTheme } from './theme.ts';
import { toolbox } from './toolbox.ts';
import type { Words } from './words.ts';

interface CanvasParts {
  readonly host: HTMLElement;
  readonly words: Words;
  readonly json: WorkspaceJson;
}

/** Narrower than this the toolbox is a strip of dots; in CSS pixels, as in canvas.css. */
const PHONE = 640;

const options = (words: Words): Blockly.BlocklyOptions => ({
  toolbox: toolbox(words),
  theme: blockTheme(),
  renderer: 'zelos',
  rendererOverrides: {
    // A letter for the arrow of a drop-down needs no picture.
    FIELD_DROPDOWN_SVG_ARROW: false,
    // Most mouths stay empty: a flat one asks for little room. In Blockly's units.
    EMPTY_STATEMENT_INPUT_HEIGHT: 16,
    BOTTOM_ROW_AFTER_STATEMENT_MIN_HEIGHT: 12,
    CORNER_RADIUS: 6,
  },
  media: '/blocks',
  sounds: false,
  trashcan: false,
  disable: false,
  collapse: true,
  comments: true,
  maxInstances: { goal: 1 },
  move: { scrollbars: true, drag: true, wheel: true },
  zoom: {
    controls: false,
    wheel: false,
    pinch: true,
    startScale: window.innerWidth < PHONE ? 0.75 : 0.85,
    maxScale: 2,
    minScale: 0.3,
  },
  plugins: { connectionChecker: NuggetConnectionChecker },
});

let isRegistered = false;

function registerOnce(words: Words): void {
  BlockSearch.words = words;
  registerBlocks(words);
  if (isRegistered) return;
  isRegistered = true;
  const { default: _, ...messages } = english;
  Blockly.setLocale(messages);
  registerKeptSerializer();
  Blockly.ContextMenuItems.registerCommentOptions();
  // Nothing is lost for good here, so nobody is asked twice: undo brings all blocks back.
  Blockly.dialog.setConfirm((_question, answer) => answer(true));
  Blockly.fieldRegistry.register(TextField.type, TextField);
  Blockly.fieldRegistry.register(ChoiceField.type, ChoiceField);
  Blockly.registry.register(Blockly.registry.Type.TOOLBOX_ITEM, BlockSearch.kind, BlockSearch);
}

/** Puts a canvas into the page. A canvas that cannot be read throws; nothing is in the page then. */
export function openCanvas({ host, words, json }: CanvasParts): Blockly.WorkspaceSvg {
  registerOnce(words);
  const workspace = injectSilently(host, options(words));
  try {
    hangTappedBlocks(workspace);
    Blockly.serialization.workspaces.load(json, workspace);
    workspace.clearUndo();
    drawAgainWithLetters(workspace);
    return workspace;
  } catch (error) {
    workspace.dispose();
    throw error;
  }
}

/** The canvas as it is kept. */
export const saveCanvas = (workspace: Blockly.Workspace): WorkspaceJson =>
  Blockly.serialization.workspaces.save(workspace);
