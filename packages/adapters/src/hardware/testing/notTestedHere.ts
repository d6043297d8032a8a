import { describe, it } from 'vitest';

/** In place of the conformance suite, where this computer lacks what it needs. */
export function notTestedHere(name: string, why: string): void {
  describe(`the hardware service (${name})`, () => {
    it(`is not tested here: ${why}`, ({ skip }) => skip(why));
  });
}
