import type { SerialBinding } from '../line/serialBinding.ts';

/** Something hangs at every port of it, and never answers. */
export const deafBinding: SerialBinding = {
  list: async () => [],
  async open() {
    const closed = Promise.withResolvers<never>();
    closed.promise.catch(() => undefined);
    return {
      read: () => closed.promise,
      write: async () => undefined,
      set: async () => undefined,
      update: async () => undefined,
      drain: async () => undefined,
      close: async () => closed.reject(new Error('closed')),
    };
  },
};
