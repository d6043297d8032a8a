import type { SerialBinding } from '../line/serialBinding.ts';

/** Something that is no board hangs at every port of it: it answers each line with OK. */
export const modemBinding: SerialBinding = {
  list: async () => [],
  async open() {
    let waiting = Buffer.alloc(0);
    let failed: Error | undefined;
    let more = Promise.withResolvers<void>();
    return {
      async read(buffer, offset, length) {
        while (waiting.length === 0 && failed === undefined) {
          await more.promise;
          more = Promise.withResolvers();
        }
        if (failed !== undefined) throw failed;
        const bytesRead = waiting.copy(buffer, offset, 0, length);
        waiting = waiting.subarray(bytesRead);
        return { bytesRead };
      },
      async write(bytes) {
        for (const _line of bytes.toString('latin1').matchAll(/\r/g))
          waiting = Buffer.concat([waiting, Buffer.from('\r\nOK\r\n')]);
        more.resolve();
      },
      set: async () => undefined,
      update: async () => undefined,
      drain: async () => undefined,
      async close() {
        failed = new Error('closed');
        more.resolve();
      },
    };
  },
};
