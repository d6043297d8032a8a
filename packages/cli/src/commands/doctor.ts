import { type CheckResult, canBuild, openDoctorTools, runDoctor } from '@nugget/server';
import { EXIT } from '../exitCodes.ts';
import { type Host, say } from '../host.ts';
import { fillCells } from '../screen/cells.ts';
import { type Look, lookOf } from '../screen/look.ts';
import { safeText } from '../screen/safeText.ts';
import { adviceFor } from '../words/doctorWords.ts';
import { words } from '../words/en.ts';
import { configOf } from './withApp.ts';

/** `nugget doctor`: whether everything a build uses is there, and what to do where it is not. */
export async function doctor(host: Host, { output }: { readonly output: 'table' | 'json' }): Promise<number> {
  const results = await runDoctor(openDoctorTools(configOf(host)));
  const lines = output === 'json' ? results.map((result) => JSON.stringify(result)) : tableOf(results, host);
  say(host.stdout, lines);
  return canBuild(results) ? EXIT.succeeded : EXIT.failed;
}

export function tableOf(
  results: readonly CheckResult[],
  host: Pick<Host, 'stdout' | 'env' | 'platform'>,
): readonly string[] {
  const look = lookOf(host.stdout, host);
  const cells = Math.max(...results.map(({ id }) => words.doctor.names[id].length));
  const rows = results.flatMap((result) => rowsOf(result, { look, cells, platform: host.platform }));
  return [...rows, '', canBuild(results) ? words.doctor.ready : words.doctor.notReady];
}

interface Row {
  readonly look: Look;
  readonly cells: number;
  readonly platform: NodeJS.Platform;
}

function rowsOf(
  { id, status, needed, details }: CheckResult,
  { look, cells, platform }: Row,
): readonly string[] {
  const { glyphs, paint } = look;
  const name = fillCells(words.doctor.names[id], cells);
  if (status === 'ok')
    return [`${paint.done(`${glyphs.done} ${name}  ${words.doctor.ok}`)}       ${safeText(details)}`];
  const [glyph, colour] =
    needed === 'always' ? [glyphs.failed, paint.failed] : [glyphs.warning, paint.asking];
  const head = `${colour(`${glyph} ${name}  ${words.doctor.missing}`)}  ${safeText(details)}`;
  const advice = [words.doctor.without[id], adviceFor(id, platform)];
  return [head, ...advice.map((line) => `    ${line}`)];
}
