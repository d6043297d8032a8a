/** A red apple with a leaf. */
export function drawTreasure(pen) {
  pen.fillStyle = '#d7263d';
  for (const x of [-0.32, 0.32]) {
    pen.beginPath();
    pen.ellipse(x, 0.15, 0.62, 0.8, 0, 0, 2 * Math.PI);
    pen.fill();
  }

  pen.strokeStyle = '#6b4423'; // stalk
  pen.lineWidth = 0.14;
  pen.beginPath();
  pen.moveTo(0, -0.5);
  pen.lineTo(0.1, -1);
  pen.stroke();

  pen.fillStyle = '#3f9142'; // leaf
  pen.beginPath();
  pen.ellipse(0.42, -0.8, 0.36, 0.17, -0.5, 0, 2 * Math.PI);
  pen.fill();

  pen.fillStyle = '#ff8fa0'; // where the light shines
  pen.beginPath();
  pen.ellipse(-0.5, -0.1, 0.12, 0.24, 0.3, 0, 2 * Math.PI);
  pen.fill();
}
