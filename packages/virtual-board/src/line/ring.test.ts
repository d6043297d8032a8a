import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ringAt, ringBytes } from './ring.ts';

it('carries any bytes in any portions, whole and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (portions) => {
      const ring = ringAt(new SharedArrayBuffer(ringBytes(32)), 0, 32);
      const sent = portions.flatMap((portion) => [...portion]);
      const came: number[] = [];
      for (const portion of portions) {
        let rest = portion;
        while (rest.length > 0) {
          rest = rest.subarray(ring.write(rest));
          expect(ring.waiting()).toBeLessThanOrEqual(32);
          if (rest.length > 0) came.push(...ring.read());
        }
      }
      came.push(...ring.read());
      expect(came).toEqual(sent);
    }),
  );
});
