import { type Check, missing, ok } from '../check.ts';

/** Confines the programs that the crew writes while they are tested. */
export const sandbox: Check = {
  id: 'sandbox',
  needed: 'sometimes',
  async look({ whyNoSandbox }) {
    const reason = await whyNoSandbox();
    return reason === undefined ? ok('bubblewrap works') : missing(reason);
  },
};
