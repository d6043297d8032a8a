import type { CheckResult } from '@nugget/server';
import { describe, expect, it } from 'vitest';
import { aHost } from '../testing/aHost.ts';
import { tableOf } from './doctor.ts';

const results: readonly CheckResult[] = [
  { id: 'node', needed: 'always', status: 'ok', details: '24.21.0' },
  {
    id: 'agent_sdk',
    needed: 'always',
    status: 'missing',
    details: 'no native part for this system is installed',
  },
  { id: 'git', needed: 'sometimes', status: 'missing', details: 'no git on the PATH' },
];

describe("the doctor's table", () => {
  it('says of everything that is missing what it means and what to do', () => {
    expect(tableOf(results, aHost().host).join('\n')).toMatchInlineSnapshot(`
      "✔ Node.js    ok       24.21.0
      ✖ Agent SDK  missing  no native part for this system is installed
          No crew can work without its native part.
          Run npm ci in the folder of Nugget, with optional packages allowed.
      ! git        missing  no git on the PATH
          Builds go on without history and undo.
          Debian, Ubuntu: sudo apt-get install git

      Nugget cannot build yet. Look at what is missing above, then run the doctor again."
    `);
  });

  it.each([
    ['linux', 'sudo apt-get install git'],
    ['darwin', 'xcode-select --install'],
    ['win32', 'winget install Git.Git'],
    ['freebsd', 'git-scm.com'],
  ] as const)('knows what to do on %s', (platform, advice) => {
    expect(tableOf(results, { ...aHost().host, platform }).join('\n')).toContain(advice);
  });

  it('is content when only things are missing that a build does without', () => {
    const table = tableOf(
      results.filter(({ id }) => id !== 'agent_sdk'),
      aHost().host,
    );
    expect(table.at(-1)).toBe('Nugget can build.');
  });
});
