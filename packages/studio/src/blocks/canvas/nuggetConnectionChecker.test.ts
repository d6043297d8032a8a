import * as Blockly from 'blockly/core';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocks } from '../../words/en/blocks.ts';
import { MOUTH } from '../spec/blockState.ts';
import { specToWorkspace } from '../spec/specToWorkspace.ts';
import { ChoiceField } from './choiceField.ts';
import { hasPlaceFor } from './nuggetConnectionChecker.ts';
import { registerBlocks } from './registerBlocks.ts';
import { TextField } from './textField.ts';

beforeAll(async () => {
  const words = i18next.createInstance();
  await words.init({ lng: 'en', ns: ['blocks'], defaultNS: 'blocks', resources: { en: { blocks } } });
  Blockly.fieldRegistry.register(TextField.type, TextField);
  Blockly.fieldRegistry.register(ChoiceField.type, ChoiceField);
  registerBlocks(words.getFixedT('en', 'blocks'));
});

function canvasOf(wishes: number): Blockly.Workspace {
  const workspace = new Blockly.Workspace();
  const requirements = Array.from({ length: wishes }, (_, index) => ({
    type: 'feature' as const,
    description: `wish ${index}`,
  }));
  Blockly.serialization.workspaces.load(specToWorkspace({ nugget: { goal: 'x' }, requirements }), workspace);
  return workspace;
}

function endOfStack(workspace: Blockly.Workspace): Blockly.Connection {
  const goal = workspace.getBlockById('goal');
  const end = goal?.lastConnectionInStack(true);
  if (end === null || end === undefined) throw new Error('no stack');
  return end;
}

function mouthOf(block: Blockly.Block): Blockly.Connection {
  const mouth = block.getInput(MOUTH)?.connection;
  if (mouth === null || mouth === undefined) throw new Error(`${block.type} has no mouth`);
  return mouth;
}

describe('where a block may hang', () => {
  it('is a flow block for wishes, and not for what is no wish', () => {
    const workspace = canvasOf(1);
    const mouth = mouthOf(workspace.newBlock('parallel'));
    expect(hasPlaceFor(workspace.newBlock('timer'), mouth)).toBe(true);
    expect(hasPlaceFor(workspace.newBlock('personality'), mouth)).toBe(false);
  });

  it('is not a flow block for a wish that brings something else along below it', () => {
    const workspace = canvasOf(1);
    const wish = workspace.newBlock('timer');
    wish.nextConnection?.connect(workspace.newBlock('look').previousConnection ?? endOfStack(workspace));
    expect(hasPlaceFor(wish, mouthOf(workspace.newBlock('sequential')))).toBe(false);
    expect(hasPlaceFor(wish, endOfStack(workspace))).toBe(true);
  });

  it('is not below a wish that already hangs in a flow block', () => {
    const workspace = canvasOf(1);
    const wish = workspace.newBlock('timer');
    mouthOf(workspace.newBlock('sequential')).connect(wish.previousConnection ?? endOfStack(workspace));
    const below = wish.nextConnection ?? endOfStack(workspace);
    expect(hasPlaceFor(workspace.newBlock('rule'), below)).toBe(false);
  });

  it('is nowhere in a nugget that has as many of its kind as the contract takes', () => {
    const [room, full] = [canvasOf(49), canvasOf(50)];
    expect(hasPlaceFor(room.newBlock('data'), endOfStack(room))).toBe(true);
    expect(hasPlaceFor(full.newBlock('data'), endOfStack(full))).toBe(false);
    expect(hasPlaceFor(full.newBlock('rule'), endOfStack(full))).toBe(true);
  });
});
