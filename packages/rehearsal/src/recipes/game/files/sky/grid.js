/** A floor of glowing lines that comes towards you. */
export const sky = {
  start(game) {
    game.drift = 0;
  },

  update(game, dt) {
    if (!game.calm) game.drift = (game.drift + dt * 0.35) % 1;
  },

  draw(pen, { width, height, look, drift }) {
    const dark = pen.createLinearGradient(0, 0, 0, height);
    dark.addColorStop(0, look.top);
    dark.addColorStop(1, look.bottom);
    pen.fillStyle = dark;
    pen.fillRect(0, 0, width, height);
    pen.strokeStyle = look.accent;
    pen.globalAlpha = 0.22;
    pen.lineWidth = 1;
    const horizon = height * 0.35;
    for (let line = 0; line < 12; line += 1) {
      // Squaring the distance makes the lines wider apart near to you.
      const near = ((line + drift) / 12) ** 2;
      stroke(pen, [0, horizon + near * (height - horizon)], [width, horizon + near * (height - horizon)]);
    }
    for (let line = -10; line <= 10; line += 1) {
      stroke(pen, [width / 2 + line * 14, horizon], [width / 2 + line * 90, height]);
    }
    pen.globalAlpha = 1;
  },
};

function stroke(pen, [fromX, fromY], [toX, toY]) {
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
}
