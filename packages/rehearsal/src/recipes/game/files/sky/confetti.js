const COLOURS = ['#ffb3c7', '#ffe08a', '#a8e6cf', '#a0d8ff', '#d9b8ff'];

/** A bright sky full of pale confetti. */
export const sky = {
  start(game) {
    game.confetti = Array.from({ length: 46 }, (_, number) => ({
      x: game.random() * game.width,
      y: game.random() * game.height,
      size: 3 + game.random() * 5,
      colour: COLOURS[number % COLOURS.length],
    }));
  },

  update(game, dt) {
    if (game.calm) return;
    for (const piece of game.confetti) piece.y = (piece.y + piece.size * 4 * dt) % game.height;
  },

  draw(pen, { width, height, look, confetti }) {
    const day = pen.createLinearGradient(0, 0, 0, height);
    day.addColorStop(0, look.top);
    day.addColorStop(1, look.bottom);
    pen.fillStyle = day;
    pen.fillRect(0, 0, width, height);
    for (const { x, y, size, colour } of confetti) {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.arc(x, y, size, 0, 2 * Math.PI);
      pen.fill();
    }
  },
};
