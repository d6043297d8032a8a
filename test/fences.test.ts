import { expect, it } from 'vitest';
import { createCheckedProject } from './checkedProject.ts';

// Each line: a file, and what it may not or may import.
const forbidden = `
contract/src/a.ts @nugget/engine
contract/src/b.ts node:fs
contract/src/c.ts ../../engine/src/index.ts
engine/src/a.ts @nugget/adapters
engine/src/b.ts @nugget/adapters/git
engine/src/c.ts node:fs
engine/src/d.ts fs
engine/src/e.ts node:child_process
engine/src/f.ts execa
engine/src/g.test.ts @nugget/adapters
engine/src/testing/a.ts @nugget/gateway
adapters/src/a.ts @nugget/server
adapters/src/b.ts @nugget/gateway
adapters/src/c.ts @nugget/engine/testing
adapters/src/d.ts execa
adapters/src/e.ts node:child_process
adapters/src/f.ts simple-git
adapters/src/g.ts @anthropic-ai/claude-agent-sdk
adapters/src/h.ts fastify
adapters/src/i.ts serialport
adapters/src/j.ts esptool-js
adapters/src/git/a.ts execa
adapters/src/git/b.ts @nugget/server
adapters/src/process/a.ts simple-git
adapters/src/deploy/a.ts child_process
adapters/src/agent/a.ts @fastify/static
adapters/src/agent/b.ts serialport
adapters/src/hardware/a.ts execa
adapters/src/hardware/b.ts fastify
adapters/src/hardware/c.ts @nugget/virtual-board
adapters/src/a.test.ts @nugget/server
gateway/src/a.ts @nugget/engine
gateway/src/b.ts execa
rehearsal/src/a.ts @nugget/gateway
rehearsal/src/b.ts fastify
virtual-board/src/a.ts @nugget/engine
virtual-board/src/b.ts serialport
server/src/a.ts @nugget/cli
server/src/b.ts simple-git
server/src/c.ts serialport
client/src/a.ts @nugget/engine
client/src/b.ts @nugget/server
studio/src/a.ts @nugget/server
cli/src/a.ts @nugget/engine
cli/src/b.ts @nugget/adapters
cli/src/c.ts node:child_process
cli/src/d.ts esptool-js
`;
const allowed = `
contract/src/ok.test.ts node:fs
engine/src/ok.ts @nugget/contract
engine/src/ok.test.ts node:fs
engine/src/testing/ok.ts node:timers
adapters/src/ok.ts @nugget/engine
adapters/src/ok.test.ts @nugget/engine/testing
adapters/src/okToo.test.ts @nugget/gateway
adapters/src/okWorld.test.ts node:child_process
adapters/src/process/ok.ts execa
adapters/src/process/okToo.ts node:child_process
adapters/src/git/ok.ts simple-git
adapters/src/agent/ok.ts @anthropic-ai/claude-agent-sdk
adapters/src/deploy/ok.ts fastify
adapters/src/hardware/ok.ts serialport
adapters/src/hardware/okToo.ts esptool-js
adapters/src/hardware/ok.test.ts @nugget/virtual-board
adapters/src/deploy/okToo.ts @fastify/static
gateway/src/ok.ts @nugget/contract
gateway/src/okToo.ts fastify
gateway/src/ok.test.ts @nugget/rehearsal
server/src/ok.ts @nugget/adapters
server/src/okToo.ts @nugget/rehearsal
server/src/ok3.ts fastify
client/src/ok.ts @nugget/contract
studio/src/ok.ts @nugget/client
cli/src/ok.ts @nugget/server
cli/src/okToo.ts @nugget/client
cli/src/ok.test.ts @nugget/engine
`;

const lines = (list: string) =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [file: string, imported: string]);

it('finds every import that crosses a fence between the rooms, and no other', async () => {
  await using project = await createCheckedProject();
  for (const [file, imported] of [...lines(forbidden), ...lines(allowed)]) {
    await project.write(`packages/${file}`, `import '${imported}';\n`);
  }
  const found = new Set((await project.biomeFindings()).map((finding) => finding.split(': ')[0]));
  expect([...found].sort()).toEqual(
    lines(forbidden)
      .map(([file]) => `packages/${file}`)
      .sort(),
  );
});

it('keeps the clock, timers, the environment and the network out of the engine, but not out of its tests', async () => {
  await using project = await createCheckedProject();
  const uses = [
    'Date.now()',
    'Promise.race([])',
    'process.env',
    'setTimeout(() => 1, 1)',
    "fetch('x')",
    "Buffer.from('x')",
  ];
  for (const [index, use] of uses.entries()) {
    await project.write(`packages/engine/src/use${index}.ts`, `export const used = ${use};\n`);
    await project.write(`packages/engine/src/use${index}.test.ts`, `export const used = ${use};\n`);
    await project.write(`packages/adapters/src/use${index}.ts`, `export const used = ${use};\n`);
  }
  // Where the session's own recorded race is made.
  await project.write('packages/engine/src/session/race.ts', 'export const used = Promise.race([]);\n');
  const found = (await project.biomeFindings()).filter((finding) => /Restricted/.test(finding));
  expect(found.map((finding) => finding.split(': ')[0]).sort()).toEqual(
    uses.map((_, index) => `packages/engine/src/use${index}.ts`),
  );
});
