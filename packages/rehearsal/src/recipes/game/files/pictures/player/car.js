/** A racing car, seen from above. */
export function drawPlayer(pen, look) {
  pen.fillStyle = '#222831'; // four wheels
  for (const [x, y] of [[-0.75, -0.6], [0.75, -0.6], [-0.75, 0.65], [0.75, 0.65]]) {
    pen.fillRect(x - 0.18, y - 0.28, 0.36, 0.56);
  }

  pen.fillStyle = look.accent;
  pen.beginPath();
  pen.roundRect(-0.6, -1.05, 1.2, 2.1, 0.45);
  pen.fill();

  pen.fillStyle = '#ffffff'; // a stripe
  pen.fillRect(-0.12, -1.02, 0.24, 2.04);

  pen.fillStyle = '#28475c'; // the window
  pen.beginPath();
  pen.roundRect(-0.42, -0.45, 0.84, 0.5, 0.15);
  pen.fill();
}
