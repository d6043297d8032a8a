import type { RecipeFile } from '../recipe.ts';
import type { BoardProgram, PieceId } from './program/program.ts';
import { template } from './template.ts';
import { wholeTest } from './wholeTest.ts';

const OF_PIECE: Readonly<Record<PieceId, RecipeFile>> = {
  light: template('tests/board_light.py'),
  traffic: template('tests/board_traffic.py'),
  tune: template('tests/board_tune.py'),
  screen: template('tests/board_screen.py'),
  button: template('tests/board_button.py'),
  sensors: template('tests/board_sensors.py'),
};

/** Tests in MicroPython: each piece by itself, and the whole program on a virtual board. */
export const boardTests = (program: BoardProgram): readonly RecipeFile[] => [
  ...[...program.pieces].map((piece) => OF_PIECE[piece]),
  wholeTest(program),
];
