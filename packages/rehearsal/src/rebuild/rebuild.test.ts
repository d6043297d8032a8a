import type { NuggetSpec } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { plannerAnswer } from '../plan/plan.ts';
import { applyComposition, type Files } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { aReportBrief, aTaskBrief } from '../testing/aBrief.ts';
import { exampleSpec } from '../testing/aSpec.ts';
import { playBrief } from '../testing/playBrief.ts';
import { runNodeTests } from '../testing/runNodeTests.ts';
import { taskCalled } from './onTop.ts';

const withWish = (spec: NuggetSpec, description: string): NuggetSpec => ({
  ...spec,
  requirements: [
    ...spec.requirements,
    { id: `req_${spec.requirements.length}`, type: 'feature', description },
  ],
});

const withoutWish = (spec: NuggetSpec, words: RegExp): NuggetSpec => ({
  ...spec,
  requirements: spec.requirements.filter(({ description }) => !words.test(description)),
});

/** The plan for a changed spec on top of the files that were built for the former one. */
function planOnTop(
  spec: NuggetSpec,
  { former, files }: { readonly former: NuggetSpec; readonly files: Files },
) {
  const built = {
    goal: former.nugget.goal,
    requirements: former.requirements.map(({ description }) => description),
    files: [...files.keys()],
  };
  return plannerAnswer({ purpose: 'plan', spec, problems: [], built });
}

/** Builds the changed spec on top, a task after the other, as the engine would. */
async function rebuilt(spec: NuggetSpec, before: { readonly former: NuggetSpec; readonly files: Files }) {
  const { tasks } = planOnTop(spec, before);
  const composition = composeFor(spec);
  let files: Files = before.files;
  const written: string[] = [];
  const summaries: string[] = [];
  for (const { id } of tasks) {
    const task = taskCalled(composition, id);
    if (task === undefined) throw new Error(`Nobody knows the task ${id}.`);
    const { desk, summary } = await playBrief(aTaskBrief({ spec, task }), { files });
    summaries.push(summary);
    written.push(...[...desk.files].filter(([path, text]) => files.get(path) !== text).map(([path]) => path));
    files = desk.files;
  }
  return { files, written, tasks, summaries };
}

const dodge = exampleSpec('space-dodge');
const dodgeFiles = applyComposition(composeFor(dodge));

describe('building on top of what is there', () => {
  it('plans what is new, and gathers what stays in one task', () => {
    const spec = withWish(dodge, 'three lives');
    const { tasks } = planOnTop(spec, { former: dodge, files: dodgeFiles });
    const ids = tasks.map(({ id }) => id);
    expect(ids).toContain('lives');
    expect(ids.filter((id) => id.startsWith('stays-'))).toHaveLength(1);
    expect(tasks.length).toBeLessThan(composeFor(spec).tasks.length);
    const planned = tasks.flatMap(({ requirement_ids }) => requirement_ids);
    for (const { id } of spec.requirements) expect(planned).toContain(id);
  });

  it('writes what is new, leaves what stays, and all tests are green', async () => {
    const spec = withWish(dodge, 'three lives');
    const { files, written } = await rebuilt(spec, { former: dodge, files: dodgeFiles });
    expect(files.get('src/lives.js')).toContain('LIVES = 3');
    expect(files.get('index.html')).toContain('id="lives"');
    expect(written).not.toContain('src/score.js');
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(applyComposition(composeFor(spec))));
    expect((await runNodeTests(files)).failed).toEqual([]);
  });

  it('writes nothing when nothing has changed, and claims nothing', async () => {
    const { files, summaries } = await rebuilt(dodge, { former: dodge, files: dodgeFiles });
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(dodgeFiles));
    const stayed = summaries.filter((summary) => summary.includes('so I changed nothing'));
    expect(stayed.length).toBeGreaterThan(1);
  });

  it('lets the tests of what is no longer wanted go', async () => {
    const spec = withoutWish(dodge, /best score/);
    const noBest = { ...spec, workflow: { ...spec.workflow, behavioral_tests: [] } };
    const { files } = await rebuilt(noBest, { former: dodge, files: dodgeFiles });
    expect(files.get('tests/best.test.mjs')).toContain('no longer part of this nugget');
    expect((await runNodeTests(files)).failed).toEqual([]);
  });

  it('keeps what was repaired: numbers, look, and the tests that say so', async () => {
    const fixed = await playBrief(aReportBrief(dodge, 'the ship is too slow'), { files: dodgeFiles });
    const styled = await playBrief(aReportBrief(dodge, 'the text is too small'), { files: fixed.desk.files });
    const { files } = await rebuilt(withWish(dodge, 'three lives'), {
      former: dodge,
      files: styled.desk.files,
    });
    expect(files.get('src/player.js')).toContain('SPEED = 476');
    expect(files.get('theme.css')).toContain('--text-size: 20px');
    const { passed, failed } = await runNodeTests(files);
    expect(failed).toEqual([]);
    expect(passed).toContain('repaired: the ship is too slow');
    expect(passed).toContain('repaired: the text is too small');
  });

  it('becomes another toy altogether where that is wished', async () => {
    const former = exampleSpec('hungry-snake');
    const told = await playBrief(aReportBrief(former, 'the snake is too fast'), {
      files: applyComposition(composeFor(former)),
    });
    const spec = exampleSpec('memory-cards');
    const { files } = await rebuilt(spec, { former, files: told.desk.files });
    const { passed, failed } = await runNodeTests(files);
    expect(failed).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(spec.requirements.map(({ description }) => description)));
  });
});
