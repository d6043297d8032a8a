const WAYS = [[0, -1], [1, 0], [0, 1], [-1, 0]];

/**
 * Makes a maze: rows of squares, '#' is a wall and ' ' is free. Width and height are odd.
 * It digs like a mole: two squares on in any direction, and back when there is no way on.
 * So every free square can be reached from every other.
 */
export function makeMaze(width, height, random) {
  const maze = Array.from({ length: height }, () => Array(width).fill('#'));
  const path = [[1, 1]];
  maze[1][1] = ' ';
  while (path.length > 0) {
    const [x, y] = path.at(-1);
    const ways = WAYS.filter(([right, down]) => maze[y + 2 * down]?.[x + 2 * right] === '#');
    if (ways.length === 0) {
      path.pop();
      continue;
    }
    const [right, down] = ways[Math.floor(random() * ways.length)];
    maze[y + down][x + right] = ' ';
    maze[y + 2 * down][x + 2 * right] = ' ';
    path.push([x + 2 * right, y + 2 * down]);
  }
  return maze;
}

export const isWall = (maze, column, row) => maze[row]?.[column] !== ' ';

/** All free squares, row by row. The first one is where you begin, the last one is the exit. */
export function freeSquares(maze) {
  return maze.flatMap((squares, row) =>
    squares.flatMap((square, column) => (square === ' ' ? [{ column, row }] : [])),
  );
}

/** Puts a new maze into the game; every level is a little bigger. */
export function enterMaze(game, level) {
  const width = Math.min(9 + 2 * level, 21);
  game.maze = makeMaze(width, width, game.random);
  game.square = game.width / width;
  game.height = game.width;
}

export const maze = {
  start(game) {
    enterMaze(game, 1);
  },

  draw(pen, game) {
    pen.fillStyle = game.look.second;
    game.maze.forEach((squares, row) => {
      squares.forEach((square, column) => {
        if (square === ' ') return;
        pen.beginPath();
        pen.roundRect(column * game.square + 1, row * game.square + 1, game.square - 2, game.square - 2, game.square / 4);
        pen.fill();
      });
    });
  },
};
