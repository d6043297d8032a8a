import type { NuggetSpecInput } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { blocks as words } from '../../words/en/blocks.ts';
import { type BlockState, blockState, chain } from './blockState.ts';
import { emptyWorkspace } from './emptyWorkspace.ts';
import { keptWords } from './keptWords.ts';
import { specToWorkspace } from './specToWorkspace.ts';
import { thumbnailOf } from './thumbnailOf.ts';
import { workspaceToSpec } from './workspaceToSpec.ts';

const goal = (text: string) =>
  blockState({ type: 'goal', id: 'goal', fields: { KIND: 'game', GOAL: text, DESCRIPTION: '' } });
const wish = (id: string, text: string, inside: readonly BlockState[] = []) =>
  blockState({ type: 'feature', id, fields: { TEXT: text }, inside });
const agent = (id: string, role: string, name: string) =>
  blockState({ type: `agent_${role}`, id, fields: { NAME: name, PERSONA: '' } });

/** A canvas of stacks, each a list of blocks from top to bottom. */
const canvas = (...stacks: readonly (readonly BlockState[])[]) => ({
  blocks: { languageVersion: 0, blocks: stacks.map(chain) },
});

const said = (json: Parameters<typeof workspaceToSpec>[0]) =>
  workspaceToSpec(json).missing.map(({ weight, words: key, blockId }) => [weight, words[key], blockId]);

describe('what is missing', () => {
  it('is the goal on an untouched canvas, and a wish is recommended', () => {
    expect(said(emptyWorkspace())).toEqual([
      ['must', 'Say what you want to build.', 'goal'],
      ['hint', 'Add a wish, so that the crew knows what matters to you.', undefined],
    ]);
  });

  it('is the goal block itself where somebody lost it', () => {
    expect(said(canvas([wish('w', 'fly')]))).toEqual([
      ['must', 'The goal block is gone. Press Undo to bring it back.', undefined],
    ]);
  });

  it('is another name where two of the crew have the same', () => {
    const twins = [agent('a', 'builder', 'Nova'), agent('b', 'tester', ' Nova ')];
    expect(said(canvas([goal('x'), wish('w', 'fly'), ...twins]))).toEqual([
      ['must', 'Two of your crew have the same name. Change one.', 'b'],
    ]);
  });

  it('is said once for a name that is empty, at its block', () => {
    expect(said(canvas([goal('x'), wish('w', 'fly'), agent('a', 'builder', ' ')]))).toEqual([
      ['must', 'Give this one of your crew a name.', 'a'],
    ]);
  });

  it('is only a hint for empty wishes, empty flow blocks and blocks that hang nowhere', () => {
    const flow = blockState({ type: 'parallel', id: 'f' });
    expect(said(canvas([goal('x'), wish('w', ''), flow], [wish('loose', 'fly')]))).toEqual([
      ['hint', 'A wish is still empty. It will be left out.', 'w'],
      ['hint', 'A flow block is empty. Put wishes inside.', 'f'],
      ['hint', 'This block hangs nowhere. It is not built until you put it below the goal.', 'loose'],
    ]);
  });

  it('names the block whose text is too long, with what the contract says for an adult', () => {
    const [first] = workspaceToSpec(canvas([goal('x'), wish('w', 'y'.repeat(2_001))])).missing;
    expect(first).toMatchObject({ weight: 'must', words: 'need_repair', blockId: 'w' });
    expect(first?.details).toContain('at most 2000 are allowed');
  });
});

describe('blocks', () => {
  const specOf = (...stack: readonly BlockState[]): NuggetSpecInput =>
    workspaceToSpec(canvas([goal('x'), ...stack])).spec;

  it('in a wish prove that wish', () => {
    const test = blockState({
      type: 'behavioral_test',
      id: 't',
      fields: { WHEN: 'I jump', THEN: 'it beeps' },
    });
    const { requirements, workflow } = specOf(wish('w1', 'fly'), wish('w2', 'jump', [test]));
    expect(workflow?.behavioral_tests?.[0]?.requirement_id).toBe(requirements?.[1]?.id);
  });

  it('in a flow block say which wishes belong together', () => {
    const flow = blockState({ type: 'sequential', id: 'f', inside: [wish('a', 'fly'), wish('b', 'land')] });
    const { requirements, workflow } = specOf(flow);
    expect(requirements?.map(({ description }) => description)).toEqual(['fly', 'land']);
    expect(workflow?.flow_hints).toEqual([{ type: 'sequential', descriptions: ['fly', 'land'] }]);
  });

  it('for a when and a then make one text', () => {
    const both = { type: 'when_then', fields: { WHEN: 'I press', THEN: 'it barks' } };
    const half = { type: 'when_then', fields: { WHEN: 'I press', THEN: '' } };
    const { requirements } = specOf(blockState({ id: 'a', ...both }), blockState({ id: 'b', ...half }));
    expect(requirements?.map(({ description }) => description)).toEqual([
      'when I press, then it barks',
      'I press',
    ]);
  });

  it('turn on a review with a reviewer, and turn off tests only by the block that says so', () => {
    expect(specOf(agent('a', 'reviewer', 'Owl')).workflow).toMatchObject({
      review_enabled: true,
      testing_enabled: true,
    });
    const quick = blockState({ type: 'without_tests', id: 'q' });
    expect(specOf(agent('a', 'tester', 'Max'), quick).workflow?.testing_enabled).toBe(false);
  });

  it('keep their id in the spec while others come and go, and a copy gets one of its own', () => {
    const kept = blockState({ type: 'feature', id: 'a', fields: { TEXT: 'fly' }, kept: { id: 'req_7' } });
    const copy = { ...kept, id: 'b' };
    const ids = specOf(wish('new', 'run'), kept, copy).requirements?.map(({ id }) => id);
    expect(ids).toEqual(['req_new', 'req_7', 'req_b']);
  });

  it('that no version knows are passed over', () => {
    expect(specOf({ type: 'time_machine', id: 't' }, wish('w', 'fly')).requirements).toHaveLength(1);
  });
});

describe('parts that no block shows', () => {
  it('are named', () => {
    const spec: NuggetSpecInput = {
      nugget: { goal: 'x' },
      portals: [{ id: 'p', name: 'P' }],
      budget: { max_tokens: 5 },
      agents: [{ name: 'A', role: 'builder', allowed_paths: ['src'] }],
    };
    const json = specToWorkspace(spec);
    expect(keptWords(json, workspaceToSpec(json).spec)).toEqual([
      'kept_portals',
      'kept_budget',
      'kept_paths',
    ]);
  });
});

describe('a thumbnail', () => {
  it('shows the blocks as bars, those inside a mouth further in', () => {
    const flow = blockState({ type: 'parallel', id: 'f', inside: [wish('a', 'fly')] });
    expect(thumbnailOf(canvas([goal('A game'), flow]))).toEqual({
      kind: 'game',
      bars: [
        { category: 'goal', depth: 0, width: 34 },
        { category: 'flow', depth: 0, width: 24 },
        { category: 'requirements', depth: 1, width: 27 },
      ],
    });
  });

  it('never has more than 40 bars', () => {
    const many = Array.from({ length: 60 }, (_, index) => wish(`w${index}`, 'fly'));
    expect(thumbnailOf(canvas([goal('x'), ...many])).bars).toHaveLength(40);
  });
});
