/** Quiet bubbles that rise. */
export const sky = {
  start(game) {
    game.bubbles = Array.from({ length: 22 }, () => ({
      x: game.random() * game.width,
      y: game.random() * game.height,
      size: 4 + game.random() * 16,
    }));
  },

  update(game, dt) {
    if (game.calm) return;
    for (const bubble of game.bubbles) bubble.y = (bubble.y - bubble.size * dt + game.height) % game.height;
  },

  draw(pen, { width, height, look, bubbles }) {
    const water = pen.createLinearGradient(0, 0, 0, height);
    water.addColorStop(0, look.top);
    water.addColorStop(1, look.bottom);
    pen.fillStyle = water;
    pen.fillRect(0, 0, width, height);
    pen.strokeStyle = look.accent;
    pen.globalAlpha = 0.25;
    pen.lineWidth = 2;
    for (const { x, y, size } of bubbles) {
      pen.beginPath();
      pen.arc(x, y, size, 0, 2 * Math.PI);
      pen.stroke();
    }
    pen.globalAlpha = 1;
  },
};
