/** A warm heart. */
export function drawTreasure(pen) {
  pen.fillStyle = '#e63963';
  pen.beginPath();
  pen.moveTo(0, 0.95);
  pen.bezierCurveTo(-1.5, -0.1, -0.8, -1.2, 0, -0.45);
  pen.bezierCurveTo(0.8, -1.2, 1.5, -0.1, 0, 0.95);
  pen.fill();

  pen.fillStyle = '#ff9db5'; // where the light shines
  pen.beginPath();
  pen.ellipse(-0.45, -0.4, 0.14, 0.22, 0.6, 0, 2 * Math.PI);
  pen.fill();
}
