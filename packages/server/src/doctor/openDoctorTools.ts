import { existsSync } from 'node:fs';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createSandbox, makeFolders, runProcess } from '@nugget/adapters';
import { findChromium } from '../../../../scripts/findChromium.mjs';
import type { Config } from '../config.ts';
import { lockedPorts, tryVirtualBoard } from './boardTools.ts';
import type { DoctorTools } from './tools.ts';

/** Longer than any healthy machine needs; whoever runs the doctor waits in front of it. */
const PATIENCE_MS = 10_000;

/** The doctor's tools for this machine. */
export function openDoctorTools(config: Config): DoctorTools {
  const env = config.hostEnv;
  return {
    config,
    nodeVersion: process.versions.node,
    async run(command, args) {
      const limits = {
        timeLimitMs: PATIENCE_MS,
        outputLimitBytes: 10_000,
        signal: AbortSignal.timeout(PATIENCE_MS),
      };
      const result = await runProcess({ command, args, cwd: process.cwd(), env, ...limits });
      return result.outcome === 'exited' && result.exitCode === 0 ? result.stdout : undefined;
    },
    async statusOf(url, headers) {
      const reply = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      await reply.body?.cancel();
      return reply.status;
    },
    async tryWriting(folder) {
      await makeFolders(folder);
      await rmdir(await mkdtemp(join(folder, '.doctor-')));
    },
    async whyNoSandbox() {
      const sandbox = await createSandbox({ path: env.PATH ?? '', signal: AbortSignal.timeout(PATIENCE_MS) });
      return sandbox.confinement === 'none' ? sandbox.reason : undefined;
    },
    agentProgram,
    browser: () => findChromium({ env }),
    lockedPorts,
    virtualBoard: tryVirtualBoard,
  };
}

/** The Agent SDK has one package for each system that holds its program; npm installs the fitting one. */
function agentProgram(): string | undefined {
  const { platform, arch } = process;
  const name = platform === 'win32' ? 'claude.exe' : 'claude';
  return ['', '-musl']
    .map((libc) => packageFolder(`@anthropic-ai/claude-agent-sdk-${platform}-${arch}${libc}`))
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, name))
    .find((program) => existsSync(program));
}

function packageFolder(name: string): string | undefined {
  try {
    const manifest = findPackageJSON(name, import.meta.url);
    return manifest === undefined ? undefined : dirname(manifest);
  } catch (cause) {
    // Node throws for a package that is not installed, instead of returning undefined.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw cause;
  }
}
