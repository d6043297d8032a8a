import { PassThrough } from 'node:stream';
// biome-ignore lint/style/noRestrictedImports: only tests stand on this stage, and they may use the engine's fakes.
import { createManualClock } from '@nugget/engine/testing';
import type { NuggetApp, ServerStart } from '@nugget/server';
import type { Host } from '../host.ts';
import { createStops } from '../stops.ts';
import { aTerminal } from './aTerminal.ts';

function aPipe() {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { stream, text: () => text };
}

export interface HostParts {
  readonly app?: NuggetApp;
  readonly server?: ServerStart;
  readonly surface?: 'terminal' | 'pipe';
  readonly cwd?: string;
}

/** The process around a command line, with everything it wrote and did. */
export function aHost({ app, server, surface = 'pipe', cwd = '/' }: HostParts = {}) {
  const clock = createManualClock();
  const terminal = aTerminal();
  const pipes = { stdout: aPipe(), stderr: aPipe() };
  const opened: string[] = [];
  const exits: number[] = [];
  const isTerminal = surface === 'terminal';
  const host: Host = {
    env: {},
    calledAs: 'nugget',
    platform: 'linux',
    cwd,
    stdin: isTerminal ? terminal.input : new PassThrough(),
    stdout: isTerminal ? terminal.output : pipes.stdout.stream,
    stderr: pipes.stderr.stream,
    clock,
    stops: createStops({ clock, exitNow: (code) => exits.push(code) }),
    compose: async () => {
      if (app === undefined) throw new Error('This command line was not to build anything.');
      return app;
    },
    startServer: async () => {
      if (server === undefined) throw new Error('This command line was not to serve anything.');
      return server;
    },
    openBrowser: async (url) => {
      opened.push(url);
      return true;
    },
  };
  return {
    host,
    clock,
    terminal,
    opened,
    exits,
    stdout: () => (isTerminal ? terminal.shown() : pipes.stdout.text()),
    stderr: pipes.stderr.text,
  };
}
