/** A little ghost. Not too scary. */
export function drawDanger(pen) {
  pen.fillStyle = '#9b7fd4';
  pen.beginPath();
  pen.arc(0, -0.15, 0.8, Math.PI, 2 * Math.PI);
  pen.lineTo(0.8, 0.9);
  for (const x of [0.53, 0.27, 0, -0.27, -0.53]) pen.lineTo(x, x === 0.53 || x === 0 || x === -0.53 ? 0.6 : 0.9);
  pen.lineTo(-0.8, 0.9);
  pen.fill();

  for (const x of [-0.3, 0.3]) {
    pen.fillStyle = '#ffffff';
    pen.beginPath();
    pen.arc(x, -0.2, 0.22, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = '#24164a';
    pen.beginPath();
    pen.arc(x, -0.14, 0.1, 0, 2 * Math.PI);
    pen.fill();
  }
}
