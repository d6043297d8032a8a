/** A fat rain drop. */
export function drawDanger(pen) {
  pen.fillStyle = '#3d8bd4';
  pen.beginPath();
  pen.moveTo(0, -1.1);
  pen.bezierCurveTo(0.9, 0, 0.8, 0.9, 0, 0.9);
  pen.bezierCurveTo(-0.8, 0.9, -0.9, 0, 0, -1.1);
  pen.fill();

  pen.fillStyle = '#cfe8ff'; // where the light shines
  pen.beginPath();
  pen.ellipse(-0.25, 0.3, 0.14, 0.26, 0.4, 0, 2 * Math.PI);
  pen.fill();
}
