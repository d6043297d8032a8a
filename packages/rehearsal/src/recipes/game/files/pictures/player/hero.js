/** A round and cheerful hero. */
export function drawPlayer(pen, look) {
  pen.fillStyle = look.accent;
  circle(pen, 0, 0, 1);

  pen.fillStyle = '#ffffff'; // eyes
  for (const x of [-0.36, 0.36]) circle(pen, x, -0.2, 0.28);
  pen.fillStyle = '#1b1b2b';
  for (const x of [-0.32, 0.32]) circle(pen, x, -0.16, 0.14);

  pen.strokeStyle = '#ffffff'; // a smile
  pen.lineWidth = 0.12;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.arc(0, 0.15, 0.45, 0.15 * Math.PI, 0.85 * Math.PI);
  pen.stroke();
}

function circle(pen, x, y, size) {
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.fill();
}
