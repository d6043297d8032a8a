import type { DetectedBoard } from '@nugget/contract';

/**
 * The boards that hang here now, with what those that were asked have answered: looking at ids alone does not forget
 * who somebody was.
 */
export function mergeBoards(
  here: readonly DetectedBoard[],
  asked: readonly DetectedBoard[],
): readonly DetectedBoard[] {
  return here.map((board) => {
    if (board.state !== 'possible') return board;
    return asked.find((each) => isSame(each, board)) ?? board;
  });
}

const isSame = (one: DetectedBoard, other: DetectedBoard): boolean =>
  one.port === other.port && one.vendor_id === other.vendor_id && one.product_id === other.product_id;
