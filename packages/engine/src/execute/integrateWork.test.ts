import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { aWorkshop, type Workshop, type WorkshopOptions, writes } from '../testing/builders/workshop.ts';

const SESSION = 'session-1';

interface Race {
  /** What the second agent makes of both sides; by default it leaves the markers. */
  readonly resolves?: boolean;
}

/** Two agents that write other words into the same file; `first` is always merged before `second` ends. */
function aRace({ resolves = false }: Race = {}): WorkshopOptions {
  const merged = Promise.withResolvers<void>();
  return {
    spec: aPlannedSpec({
      agents: [
        { name: 'Nova', role: 'builder' },
        { name: 'Bolt', role: 'builder' },
      ],
    }),
    plan: anAnswer([anAnswerTask('first'), anAnswerTask('second', { agent_name: 'Bolt' })]),
    play({ taskId, prompt }, bench) {
      if (taskId === 'first') return [writes('title.txt', 'Space Dodge\n')];
      if (prompt.includes('conflict markers')) return resolves ? [writes('title.txt', 'Space Race\n')] : [];
      bench.entry.log.subscribe(0, (event) => {
        if (event.type === 'task_completed' && event.task_id === 'first') merged.resolve();
      });
      return [
        writes('title.txt', 'Moon Race\n'),
        writes('mine.txt'),
        { kind: 'wait', until: merged.promise },
      ];
    },
  };
}

const choose = (shop: Workshop, choice: string, question_id?: string): Promise<void> => {
  const [open] = shop.view().openQuestions;
  const answers = { [open?.questions[0]?.question ?? '']: choice };
  const id = question_id === undefined ? {} : { question_id };
  return shop.bench.orchestrator.answerQuestion(SESSION, { task_id: 'second', answers, ...id });
};

describe('two agents that change the same place', () => {
  it('end as one commit each, after the second one has brought both sides together', async () => {
    const shop = await aWorkshop(aRace({ resolves: true }));
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    const second = shop.requests.filter(({ taskId }) => taskId === 'second');
    expect(second).toHaveLength(2);
    expect(second[1]?.prompt).toContain('title.txt');
    expect(second[1]?.agent.name).toBe('Bolt');
    expect(shop.repository.commits.map(({ info }) => [info.taskId, info.agentName])).toEqual([
      ['first', 'Nova'],
      ['second', 'Bolt'],
    ]);
    expect(await shop.files()).toEqual({ 'title.txt': 'Space Race\n', 'mine.txt': 'mine.txt\n' });
    expect(shop.events().filter(({ type }) => type === 'task_started')).toHaveLength(2);
    expect([...shop.repository.desks]).toEqual([]);
  });

  it.each([
    ['The newer one', 'Moon Race\n'],
    ['The one that was there', 'Space Dodge\n'],
  ])('are the child\u2019s to choose between when that failed twice: %s', async (choice, title) => {
    const shop = await aWorkshop(aRace());
    const build = shop.start();
    const asked = await shop.until('user_question');
    expect(asked.questions).toMatchObject([
      {
        question: expect.stringContaining('title.txt'),
        options: [{ label: 'The newer one' }, { label: 'The one that was there' }],
      },
    ]);
    expect(shop.requests.filter(({ taskId }) => taskId === 'second')).toHaveLength(3);
    await choose(shop, choice);
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(await shop.files()).toMatchObject({ 'title.txt': title, 'mine.txt': 'mine.txt\n' });
    expect(shop.repository.commits).toHaveLength(2);
  });

  it('are asked about again when the answer is no choice', async () => {
    const shop = await aWorkshop(aRace());
    const build = shop.start();
    const first = await shop.until('user_question');
    await choose(shop, 'pizza');
    const again = await shop.until('user_question', ({ question_id }) => question_id !== first.question_id);
    await choose(shop, 'The newer one', again.question_id);
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(await shop.files()).toMatchObject({ 'title.txt': 'Moon Race\n' });
  });

  it('stay a choice over a kill, and the choice is made once', async () => {
    const shop = await aWorkshop(aRace());
    const killed = shop.start();
    await shop.until('user_question');
    await shop.restart({ cut: { afterKey: 'question:task:second:conflict:3' } });
    const resumed = shop.resume();
    const lost = choose(shop, 'The one that was there');
    await shop.bench.writes.reached;
    await shop.restart();
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect([killed, resumed, lost]).toHaveLength(3);
    expect(shop.requests.filter(({ taskId }) => taskId === 'second')).toHaveLength(3);
    expect(await shop.files()).toMatchObject({ 'title.txt': 'Space Dodge\n', 'mine.txt': 'mine.txt\n' });
    expect(shop.events().filter(({ type }) => type === 'user_question')).toHaveLength(1);
    expect(shop.repository.commits).toHaveLength(2);
  });

  it.each([
    'task:second:try:1',
    'task:second:merge:1',
    'task:second:conflict:1',
    'task:second:merge:2',
    'task:second:commit',
  ])('end the same when the process is killed after %s', async (afterKey) => {
    const shop = await aWorkshop(aRace({ resolves: true }), { cut: { afterKey } });
    const killed = shop.start();
    await shop.bench.writes.reached;
    await shop.restart();
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(killed).toBeInstanceOf(Promise);
    expect(shop.requests.filter(({ taskId }) => taskId === 'second')).toHaveLength(2);
    expect(shop.repository.commits.map(({ info }) => info.taskId)).toEqual(['first', 'second']);
    expect(await shop.files()).toEqual({ 'title.txt': 'Space Race\n', 'mine.txt': 'mine.txt\n' });
    expect(shop.events().filter(({ type }) => type === 'commit_created')).toHaveLength(2);
  });
});

describe('a task that changes nothing', () => {
  it('is finished without a commit, also when the process is killed around its merge', async () => {
    const plan = anAnswer([anAnswerTask('look')]);
    for (const afterKey of ['task:look:try:1', 'task:look:merge:1', 'task:look:completed']) {
      const shop = await aWorkshop({ plan, play: () => [] }, { cut: { afterKey } });
      const killed = shop.start();
      await shop.bench.writes.reached;
      await shop.restart();
      expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
      expect(killed).toBeInstanceOf(Promise);
      expect(shop.requests).toHaveLength(1);
      expect(shop.events().filter(({ type }) => type === 'commit_created')).toEqual([]);
      expect([...shop.repository.desks]).toEqual([]);
    }
  });
});
