import { NuggetSpec, type TestView } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { taskView } from '../testing/taskView.ts';
import { provenBy } from './provenBy.ts';

const spec = NuggetSpec.parse({
  nugget: { goal: 'A space game' },
  requirements: [
    { id: 'req_0', type: 'feature', description: 'asteroids fall faster and faster' },
    { id: 'req_1', type: 'when_then', description: 'when an asteroid touches the ship, show GAME OVER' },
    { id: 'req_10', type: 'constraint', description: 'it works without the internet' },
  ],
  workflow: {
    behavioral_tests: [
      // biome-ignore lint/suspicious/noThenProperty: the wire protocol fixes this name.
      { when: 'the ship and an asteroid overlap', then: 'the game is over', requirement_id: 'req_1' },
    ],
  },
});

const test = (name: string, file = 'tests/other.test.mjs'): TestView => ({
  name,
  file,
  status: 'passed',
  details: '',
});

const sources = {
  spec,
  tasks: [taskView({ id: 'fall', requirement_ids: ['req_0'] })],
  commits: [
    {
      sha: 'a',
      shortSha: 'a',
      message: 'Let things fall',
      agentName: 'Nova',
      taskId: 'fall',
      timestamp: '',
      filesChanged: ['src/fall.js'],
    },
  ],
};

/** The ids of the requirements that a test proves. */
const provenIds = (one: TestView): readonly (string | undefined)[] =>
  provenBy([one], sources)
    .proofs.filter(({ tests }) => tests.length > 0)
    .map(({ requirement }) => requirement.id);

describe('provenBy', () => {
  it('finds a requirement by its own words, whatever the signs between them', () => {
    expect(provenIds(test('It works without the Internet: no file loads anything'))).toEqual(['req_10']);
  });

  it('finds a requirement by the words of its behaviour', () => {
    expect(provenIds(test('when the ship and an asteroid overlap, then the game is over'))).toEqual([
      'req_1',
    ]);
  });

  it('finds a requirement whose title was shortened', () => {
    expect(provenIds(test('when an asteroid touches the…'))).toEqual(['req_1']);
  });

  it('does not take req_1 for req_10', () => {
    expect(provenIds(test('req_10: no internet'))).toEqual(['req_10']);
  });

  it('finds a requirement by the file that was made for it', () => {
    expect(provenIds(test('things come more and more often', 'tests/fall.test.mjs'))).toEqual(['req_0']);
  });

  it('believes the title more than the file', () => {
    expect(provenIds(test('it works without the internet', 'tests/fall.test.mjs'))).toEqual(['req_10']);
  });

  it('keeps a test that proves nothing that was asked for', () => {
    const { others } = provenBy([test('the background can be painted')], sources);
    expect(others.map(({ name }) => name)).toEqual(['the background can be painted']);
  });
});
