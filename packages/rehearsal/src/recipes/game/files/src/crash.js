import { hurt } from './game.js';
import { drawAt } from './pictures/drawAt.js';
import { touches } from './touches.js';

/** When something dangerous touches you, it hurts. */
export const crash = {
  start(game) {
    game.safeFor = 0;
  },

  update(game, dt) {
    game.safeFor = Math.max(0, game.safeFor - dt);
    if (game.safeFor > 0) return;
    if (game.dangers.some((danger) => touches(game.player, danger))) hurt(game);
  },

  draw(pen, game) {
    if (game.why !== 'hit') return;
    drawAt(pen, { ...game.player, size: game.player.size * 2 }, () => drawBang(pen));
  },
};

/** A star with twelve points. */
function drawBang(pen) {
  pen.beginPath();
  for (let point = 0; point < 24; point += 1) {
    const far = point % 2 === 0 ? 1 : 0.55;
    const angle = (point / 24) * 2 * Math.PI;
    pen.lineTo(Math.cos(angle) * far, Math.sin(angle) * far);
  }
  pen.closePath();
  pen.fillStyle = '#ffdd55';
  pen.fill();
  pen.lineWidth = 0.08;
  pen.strokeStyle = '#e4572e';
  pen.stroke();
}
