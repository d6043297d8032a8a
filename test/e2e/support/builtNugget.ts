import { readFile } from 'node:fs/promises';
import { type NuggetSpec, parseSpecText, type RecordedEvent, replay } from '@nugget/contract';
import { compose, readConfig } from '@nugget/server';
import { aHome, workspaceOf } from './home.ts';
import { exampleFile } from './nuggetCli.ts';

/** A nugget that was really built, and is being served. */
export interface BuiltNugget extends AsyncDisposable {
  /** What has built it, and serves it. */
  readonly app: Awaited<ReturnType<typeof compose>>;
  readonly spec: NuggetSpec;
  readonly outcome: string;
  /** Its preview; '' when the build did not get that far. */
  readonly url: string;
  readonly sessionFolder: string;
  readonly workspace: string;
  readonly events: readonly RecordedEvent[];
}

/** Builds one of the examples as a person would who says yes to every gate and takes every first option. */
export async function buildExample(name: string): Promise<BuiltNugget> {
  const parsed = parseSpecText(await readFile(exampleFile(name), 'utf8'));
  if (parsed.outcome === 'refused') throw new Error(JSON.stringify(parsed.problems));
  const home = await aHome();
  const { PATH, LANG } = process.env;
  const app = await compose(readConfig({ PATH, LANG, NUGGET_HOME: home.path, NUGGET_PACE: 'brisk' }));
  const { id, log, folder } = await app.store.create();
  const answers: Promise<void>[] = [];
  log.subscribe(0, (event) => {
    if (event.type === 'human_gate') {
      answers.push(app.orchestrator.answerGate(id, { approved: true, gate_id: event.gate_id }));
    }
    if (event.type === 'user_question') {
      const first = event.questions.map(
        ({ question, options }) => [question, options[0]?.label ?? 'yes'] as const,
      );
      const answer = {
        task_id: event.task_id,
        question_id: event.question_id,
        answers: Object.fromEntries(first),
      };
      answers.push(app.orchestrator.answerQuestion(id, answer));
    }
  });
  const { outcome } = await app.orchestrator.start(id, parsed.spec);
  await Promise.all(answers);
  const events = [...log.after(0)];
  return {
    app,
    spec: parsed.spec,
    outcome,
    url: replay(events).deploy?.url ?? '',
    sessionFolder: folder.path,
    workspace: workspaceOf(home.path, id),
    events,
    async [Symbol.asyncDispose]() {
      await app.close();
      await home.remove();
    },
  };
}
