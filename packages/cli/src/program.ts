import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { installFirmware } from './commands/boardFirmware.ts';
import { flashBoard } from './commands/boardFlash.ts';
import { monitorBoard } from './commands/boardMonitor.ts';
import { listBoards } from './commands/boards.ts';
import { build } from './commands/build.ts';
import { doctor } from './commands/doctor.ts';
import { replaySession } from './commands/replay.ts';
import { resume } from './commands/resume.ts';
import { serve } from './commands/serve.ts';
import { listSessions } from './commands/sessions.ts';
import { watch } from './commands/watch.ts';
import type { Host } from './host.ts';
import { type RunFlags, runOptions } from './runOptions.ts';
import { words } from './words/en.ts';

const said = words.help;

interface JsonFlag {
  readonly json?: true;
}

/** The command line's grammar: which commands there are, and what each takes. `end` is told the exit code. */
export function createProgram(host: Host, end: (exitCode: number) => void): Command {
  const program = new Command('nugget')
    .description(said.nugget)
    .version(manifest.version, '--version', said.version)
    .helpOption('-h, --help', said.help)
    .helpCommand('help [command]', said.helpCommand)
    .option('--debug', said.debug)
    .addHelpText('after', said.examples)
    .showHelpAfterError(said.hint)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
    });
  addStudio(program, host, end);
  addBuilding(program, host, end);
  addLooking(program, host, end);
  addBoards(program, host, end);
  return program;
}

const withRunFlags = (command: Command): Command =>
  command
    .option('--yes', said.yes)
    .option('--json', said.json)
    .option('--exit', said.exit)
    .option('--open', said.open)
    .option('--no-open', said.noOpen);

interface BrowserFlags {
  readonly open: boolean;
}

function addStudio(program: Command, host: Host, end: (exitCode: number) => void): void {
  program
    .command('serve', { isDefault: true })
    .argument('[words...]')
    .description(said.serve)
    .option('--no-open', said.noOpen)
    .action(async (rest: readonly string[], { open }: BrowserFlags) => {
      const [unknown] = rest;
      if (unknown !== undefined) program.error(said.unknownCommand(unknown));
      end(await serve(host, { browser: open ? 'open' : 'leave' }));
    });
}

function addBuilding(program: Command, host: Host, end: (exitCode: number) => void): void {
  withRunFlags(program.command('build').argument('<spec.json>', said.specFile))
    .description(said.build)
    .action(async (name: string, flags: RunFlags) => {
      end(await build(host, { path: resolve(host.cwd, name), name }, runOptions(flags, host)));
    });

  withRunFlags(program.command('resume').argument('<session>', said.session))
    .description(said.resume)
    .option('--max-tokens <tokens>', said.maxTokens, toTokens)
    .action(async (id: string, { maxTokens, ...flags }: RunFlags & { readonly maxTokens?: number }) => {
      end(await resume(host, { id, maxTokens }, runOptions(flags, host)));
    });
}

function addLooking(program: Command, host: Host, end: (exitCode: number) => void): void {
  program
    .command('watch')
    .argument('[session]', said.watched)
    .description(said.watch)
    .option('--json', said.json)
    .action(async (id: string | undefined, { json }: JsonFlag) => {
      end(await watch(host, { id, output: json ? 'json' : 'screen' }));
    });

  program
    .command('replay')
    .argument('<session>', said.session)
    .description(said.replay)
    .option('--speed <times>', said.speed, toSpeed)
    .option('--json', said.json)
    .action(async (id: string, { json, speed }: JsonFlag & { readonly speed?: number }) => {
      end(await replaySession(host, { id, speed, output: json ? 'json' : 'screen' }));
    });

  program
    .command('sessions')
    .description(said.sessions)
    .option('--json', said.jsonList)
    .action(async ({ json }: JsonFlag) => end(await listSessions(host, { output: json ? 'json' : 'table' })));

  program
    .command('doctor')
    .description(said.doctor)
    .option('--json', said.jsonList)
    .action(async ({ json }: JsonFlag) => end(await doctor(host, { output: json ? 'json' : 'table' })));
}

function addBoards(program: Command, host: Host, end: (exitCode: number) => void): void {
  const boards = program
    .command('boards')
    .description(said.boards)
    .option('--json', said.jsonList)
    .action(async ({ json }: JsonFlag) => end(await listBoards(host, { output: json ? 'json' : 'table' })));

  boards
    .command('monitor')
    .argument('<port>', said.boardPort)
    .description(said.boardsMonitor)
    .action(async (port: string) => end(await monitorBoard(host, port)));

  boards
    .command('flash')
    .argument('<session>', said.session)
    .description(said.boardsFlash)
    .option('--port <port>', said.boardsPort)
    .action(async (session: string, { port }: { readonly port?: string }) =>
      end(await flashBoard(host, { session, port })),
    );

  boards
    .command('firmware')
    .argument('<port>', said.boardPort)
    .argument('<file>', said.firmwareFile)
    .description(said.boardsFirmware)
    .option('--erase', said.firmwareErase)
    .action(async (port: string, file: string, { erase = false }: { readonly erase?: boolean }) =>
      end(await installFirmware(host, { port, file, erase })),
    );
}

function toTokens(text: string): number {
  const tokens = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(tokens) && tokens > 0) return tokens;
  throw new InvalidArgumentError(said.badTokens);
}

function toSpeed(text: string): number {
  const speed = Number(text);
  if (text.trim() !== '' && Number.isFinite(speed) && speed > 0) return speed;
  throw new InvalidArgumentError(said.badSpeed);
}
