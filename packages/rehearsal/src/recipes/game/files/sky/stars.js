const HOW_MANY = 90;

/** A night sky. Near stars are bigger and drift faster than far ones. */
export const sky = {
  start(game) {
    game.stars = Array.from({ length: HOW_MANY }, () => ({
      x: game.random() * game.width,
      y: game.random() * game.height,
      near: game.random(),
    }));
  },

  update(game, dt) {
    if (game.calm) return;
    for (const star of game.stars) star.y = (star.y + (8 + 40 * star.near) * dt) % game.height;
  },

  draw(pen, { width, height, look, stars }) {
    const night = pen.createLinearGradient(0, 0, 0, height);
    night.addColorStop(0, look.top);
    night.addColorStop(1, look.bottom);
    pen.fillStyle = night;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = look.ink;
    for (const { x, y, near } of stars) {
      pen.globalAlpha = 0.35 + 0.65 * near;
      pen.fillRect(x, y, 1 + near * 1.6, 1 + near * 1.6);
    }
    pen.globalAlpha = 1;
  },
};
