import type { Board } from '@nugget/contract';

/** Boards that exist in software only. What is on one is kept; the hardware service reaches it at its port. */
export interface VirtualBoards {
  /** The running board of that name, with the parts of that device (an id of DEVICES); made where there is none. */
  ensure(name: string, options: { readonly device: string }): Promise<Board>;
}
