const COLOURS = ['#6a994e', '#a7c957', '#dda15e'];

/** Hills under a pale sky, and leaves that sail down. */
export const sky = {
  start(game) {
    game.leaves = Array.from({ length: 14 }, (_, number) => ({
      x: game.random() * game.width,
      y: game.random() * game.height,
      colour: COLOURS[number % COLOURS.length],
    }));
  },

  update(game, dt) {
    if (game.calm) return;
    for (const leaf of game.leaves) {
      leaf.y = (leaf.y + 22 * dt) % game.height;
      leaf.x += Math.sin(leaf.y / 30) * 14 * dt;
    }
  },

  draw(pen, { width, height, look, leaves }) {
    const day = pen.createLinearGradient(0, 0, 0, height);
    day.addColorStop(0, '#dff3f7');
    day.addColorStop(1, look.top);
    pen.fillStyle = day;
    pen.fillRect(0, 0, width, height);
    hill(pen, { middle: width * 0.25, top: height * 0.72, colour: '#b7d8a0', width, height });
    hill(pen, { middle: width * 0.8, top: height * 0.8, colour: '#98c47f', width, height });
    for (const { x, y, colour } of leaves) {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.ellipse(x, y, 7, 3.5, y / 25, 0, 2 * Math.PI);
      pen.fill();
    }
  },
};

function hill(pen, { middle, top, colour, width, height }) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(middle, height, width * 0.75, height - top, 0, Math.PI, 2 * Math.PI);
  pen.fill();
}
