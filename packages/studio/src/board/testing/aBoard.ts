import type { Board, DetectedBoard } from '@nugget/contract';

export const aBoard = (changes: Partial<DetectedBoard> = {}): Board => ({
  port: 'vboard://space',
  name: 'Virtual board',
  board_type: 'esp32',
  virtual: true,
  state: 'ready',
  ...changes,
});
