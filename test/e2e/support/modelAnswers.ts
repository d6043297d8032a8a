import { PlannerAnswer } from '@nugget/contract';
import { messageStream } from '../../../packages/adapters/src/agent/testing/messageStream.ts';
import { says } from '../../../packages/adapters/src/model/testing/modelAnswers.ts';
import { asTheCrew, type ModelAnswer } from './modelServer.ts';

export {
  failsWith,
  says,
  staysSilent,
} from '../../../packages/adapters/src/model/testing/modelAnswers.ts';

/** A call of a tool. */
export const uses =
  (name: string, input: Readonly<Record<string, unknown>>): ModelAnswer =>
  () => {
    const events = messageStream({ kind: 'use', tools: [{ name, input }] }, 'm');
    return new Response([...events].join(''), { headers: { 'content-type': 'text/event-stream' } });
  };

/** The first half of what the crew would say; then the connection breaks. */
export const breaksOff: ModelAnswer = async (call) => {
  const whole = await (await asTheCrew(call)).text();
  const half = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(whole.slice(0, whole.length / 2))),
    pull: (controller) => controller.error(new Error('the line broke')),
  });
  return new Response(half, { headers: { 'content-type': 'text/event-stream' } });
};

/** The plan that the crew would make, changed. */
export const plansWith =
  (change: (plan: PlannerAnswer) => unknown): ModelAnswer =>
  async (call) => {
    const body = JSON.stringify({ ...JSON.parse(call.body), stream: false });
    const plan = JSON.parse(textIn(await (await asTheCrew({ ...call, body })).text()));
    return says(JSON.stringify(change(PlannerAnswer.parse(plan))))(call);
  };

/** What is said in a message of the Messages API. */
function textIn(message: string): string {
  const texts: string[] = [];
  JSON.parse(message, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('');
}
