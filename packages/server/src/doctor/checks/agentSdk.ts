import { type Check, missing, ok } from '../check.ts';

/** Also the rehearsal crew works through it. */
export const agentSdk: Check = {
  id: 'agent_sdk',
  needed: 'always',
  async look({ agentProgram }) {
    const program = agentProgram();
    return program === undefined ? missing('no native part for this system is installed') : ok(program);
  },
};
