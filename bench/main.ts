import { mkdir, writeFile } from 'node:fs/promises';
import { holds, type Measurement, type Scenario } from './measure/measurement.ts';
import { table } from './measure/table.ts';
import { firstVisit } from './scenarios/firstVisit.ts';
import { manyTabs } from './scenarios/manyTabs.ts';
import { memory } from './scenarios/memory.ts';
import { realCrew } from './scenarios/realCrew.ts';
import { stopping } from './scenarios/stopping.ts';
import { studioScreens } from './scenarios/studioScreens.ts';
import { timeTravel } from './scenarios/timeTravel.ts';
import { virtualBoards } from './scenarios/virtualBoards.ts';
import { waitingAgent } from './scenarios/waitingAgent.ts';

const SCENARIOS: readonly Scenario[] = [
  waitingAgent,
  realCrew,
  memory,
  firstVisit,
  studioScreens,
  timeTravel,
  manyTabs,
  stopping,
  virtualBoards,
];
const RESULTS = new URL('results/', import.meta.url);

/**
 * `npm run bench`: prints a table (with `--json` the numbers as JSON), keeps the JSON, ends with 1 when a bound is missed.
 * Words narrow it down to the scenarios that have one of them in their name: `npm run bench -- stopping`.
 */
async function main(args: readonly string[]): Promise<void> {
  const asJson = args.includes('--json');
  const results: Record<string, readonly Measurement[]> = {};
  const words = args.filter((arg) => !arg.startsWith('-'));
  const wanted = ({ name }: Scenario): boolean =>
    words.length === 0 || words.some((word) => name.includes(word));
  for (const scenario of SCENARIOS.filter(wanted)) {
    if (!asJson) console.log(`\n${scenario.name}`);
    const measurements = await scenario.run();
    results[scenario.name] = measurements;
    if (!asJson) console.log(table(measurements));
  }
  const json = JSON.stringify(results, undefined, 2);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(new URL('latest.json', RESULTS), `${json}\n`);
  if (asJson) console.log(json);
  if (!Object.values(results).flat().every(holds)) process.exitCode = 1;
}

await main(process.argv.slice(2));
