/** A shiny coin. */
export function drawTreasure(pen) {
  pen.fillStyle = '#b97a00';
  circle(pen, 0, 0, 1);
  pen.fillStyle = '#ffc933';
  circle(pen, 0, 0, 0.85);
  pen.fillStyle = '#e2a50f';
  pen.fillRect(-0.14, -0.5, 0.28, 1);
  pen.fillStyle = '#fff3c4'; // where the light shines
  circle(pen, -0.4, -0.4, 0.16);
}

function circle(pen, x, y, size) {
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.fill();
}
