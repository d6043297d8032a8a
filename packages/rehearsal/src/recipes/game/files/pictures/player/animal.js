/** A friendly animal face with pointed ears and whiskers. */
export function drawPlayer(pen, look) {
  pen.fillStyle = look.accent;
  for (const side of [-1, 1]) {
    pen.beginPath(); // an ear
    pen.moveTo(side * 0.9, -1.05);
    pen.lineTo(side * 0.95, -0.2);
    pen.lineTo(side * 0.25, -0.75);
    pen.fill();
  }
  pen.beginPath();
  pen.arc(0, 0.1, 0.95, 0, 2 * Math.PI);
  pen.fill();

  pen.fillStyle = '#ffffff'; // eyes
  for (const x of [-0.36, 0.36]) circle(pen, x, -0.08, 0.24);
  pen.fillStyle = '#1b1b2b';
  for (const x of [-0.33, 0.33]) circle(pen, x, -0.04, 0.13);

  pen.fillStyle = '#ffb3c1'; // nose
  circle(pen, 0, 0.32, 0.13);

  pen.strokeStyle = '#ffffff'; // whiskers
  pen.lineWidth = 0.06;
  for (const side of [-1, 1]) {
    for (const y of [0.3, 0.48]) {
      pen.beginPath();
      pen.moveTo(side * 0.35, 0.4);
      pen.lineTo(side * 1.05, y);
      pen.stroke();
    }
  }
}

function circle(pen, x, y, size) {
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.fill();
}
