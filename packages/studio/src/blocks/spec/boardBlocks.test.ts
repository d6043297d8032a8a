import { readFileSync } from 'node:fs';
import { DEVICES, type NuggetSpecInput, parseSpec } from '@nugget/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks as words } from '../../words/en/blocks.ts';
import { DEVICE_WORDS } from '../definitions/deployBoardBlock.ts';
import { BLOCKS } from '../definitions/index.ts';
import { type BlockState, blockState, chain } from './blockState.ts';
import { keptWords } from './keptWords.ts';
import { readCanvas } from './readCanvas.ts';
import { specToWorkspace } from './specToWorkspace.ts';
import { workspaceToSpec } from './workspaceToSpec.ts';

const example = (name: string): NuggetSpecInput =>
  JSON.parse(readFileSync(new URL(`../../../../../examples/${name}.json`, import.meta.url), 'utf8'));

const typesOf = (spec: NuggetSpecInput): readonly string[] =>
  readCanvas(specToWorkspace(spec))
    .stacks.flat()
    .map(({ type }) => type);

const canvas = (...stack: readonly BlockState[]) => ({
  blocks: {
    languageVersion: 0,
    blocks: [
      chain([blockState({ type: 'goal', id: 'goal', fields: { KIND: 'hardware', GOAL: 'x' } }), ...stack]),
    ],
  },
});
const board = (type: string, fields: Readonly<Record<string, string>>) =>
  blockState({ type: `board_${type}`, id: type, fields });
const onBoard = blockState({ type: 'deploy_board', id: 'd', fields: { DEVICE: 'any', ASKS: 'yes' } });

describe('a nugget for a board', () => {
  it('opens with its own blocks: the night light', () => {
    expect(typesOf(example('blink-button'))).toEqual([
      'goal',
      'board_led',
      'board_button',
      'board_print',
      'agent_builder',
      'deploy_board',
    ]);
  });

  it('opens with its own blocks: the plant watcher, whose portal is kept beside them', () => {
    const spec = example('plant-watcher');
    expect(typesOf(spec)).toEqual([
      'goal',
      'board_measure',
      'board_sensor',
      'feature',
      'look',
      'personality',
      'review',
      'deploy_board_and_page',
    ]);
    const json = specToWorkspace(spec);
    expect(keptWords(json, workspaceToSpec(json).spec)).toEqual(['kept_portals']);
    expect(parseSpec(workspaceToSpec(json).spec)).toEqual(parseSpec(spec));
  });

  it('says the same wishes as plain ones where it goes on no board', () => {
    const spec = example('blink-button');
    const page = { ...spec, nugget: { goal: 'x' }, deployment: { target: 'web' as const } };
    expect(typesOf(page)).toEqual(['goal', 'feature', 'when_then', 'feature', 'agent_builder', 'deploy']);
  });

  it('names the board that was chosen, and none where any fits', () => {
    const chosen = blockState({
      type: 'deploy_board_and_page',
      id: 'd',
      fields: { DEVICE: 'esp32-sensor', ASKS: 'no' },
    });
    expect(workspaceToSpec(canvas(chosen)).spec).toMatchObject({
      deployment: { target: 'both', auto_flash: true },
      hardware: { target: 'esp32-sensor' },
    });
    const { deployment, hardware } = workspaceToSpec(canvas(onBoard)).spec;
    expect([deployment, hardware]).toEqual([{ target: 'esp32', auto_flash: false }, undefined]);
  });

  it.each([
    [{ target: 'esp32-blink', components: [{ pin: 4 }] }],
    [{ target: 'a board of my own' }],
    [{ target: 'microbit' }],
    [{}],
  ])('keeps what else it says of its hardware: %j', (hardware) => {
    const spec = { nugget: { goal: 'x' }, deployment: { target: 'esp32' as const }, hardware };
    expect(workspaceToSpec(specToWorkspace(spec)).spec.hardware).toEqual(hardware);
  });
});

describe('a block of a board', () => {
  const blocks = BLOCKS.filter(({ category }) => category === 'board');
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .filter((value) => value.trim() !== '' && !value.includes('\u0000'));

  it.each(blocks.map((block) => [block.type, block] as const))(
    'comes back as it was, whatever stands in it: %s',
    (_type, block) => {
      const fields = fc.record(
        Object.fromEntries(
          block.fields.map((field) => [
            field.name,
            field.kind === 'choice' ? fc.constantFrom(...field.options.map(({ value }) => value)) : text,
          ]),
        ),
      );
      fc.assert(
        fc.property(fields, (values) => {
          const before = canvas(blockState({ type: block.type, id: 'b', fields: values }), onBoard);
          const { spec } = workspaceToSpec(before);
          const again = workspaceToSpec(specToWorkspace(spec)).spec;
          const wishes = ({ requirements = [] }: NuggetSpecInput) =>
            requirements.map(({ type, description }) => [type, description]);
          expect(wishes(again)).toEqual(wishes(spec));
          const [shown] = readCanvas(specToWorkspace(spec)).stacks.flat().slice(1);
          expect(shown?.type).toBe(block.type);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('is written in the words that agents read', () => {
    const { requirements } = workspaceToSpec(
      canvas(
        board('led', { LIGHT: 'red', DOES: 'fast' }),
        board('button', { THEN: 'blink fast' }),
        board('sensor', { FEELS: 'dry', THEN: 'turn the LED on' }),
        board('every', { OFTEN: '60', TEXT: 'beep' }),
        board('buzzer', { TEXT: '' }),
        onBoard,
      ),
    ).spec;
    expect(requirements?.map(({ type, description }) => `${type}: ${description}`)).toEqual([
      'feature: blink the red light fast',
      'when_then: when I press the button, then blink fast',
      'when_then: when the plant is dry, then turn the LED on',
      'timer: every minute, beep',
      'feature: ',
    ]);
  });

  it('asks for a board where the nugget goes on none, and says so before anything else', () => {
    const said = (...stack: readonly BlockState[]) =>
      workspaceToSpec(canvas(...stack)).missing.map((missing) => [words[missing.words], missing.fix]);
    const led = board('led', { LIGHT: 'led', DOES: 'slow' });
    expect(said(led)).toEqual([[words.need_board, 'put_on_board']]);
    expect(said(led, blockState({ type: 'deploy', id: 'p', fields: { TARGET: 'web' } }))).toEqual([
      [words.need_board, 'put_on_board'],
    ]);
    expect(said(led, onBoard)).toEqual([]);
  });
});

it('every device has a name on the block that puts a nugget on it', () => {
  expect(Object.keys(DEVICE_WORDS)).toEqual(DEVICES.map(({ id }) => id));
});
