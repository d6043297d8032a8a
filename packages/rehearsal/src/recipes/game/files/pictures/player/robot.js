/** A square robot with an antenna. */
export function drawPlayer(pen, look) {
  pen.strokeStyle = '#8d99ae'; // antenna
  pen.lineWidth = 0.12;
  pen.beginPath();
  pen.moveTo(0, -0.7);
  pen.lineTo(0, -1.05);
  pen.stroke();
  pen.fillStyle = '#ff6b6b';
  circle(pen, 0, -1.1, 0.15);

  pen.fillStyle = look.accent;
  pen.beginPath();
  pen.roundRect(-0.85, -0.75, 1.7, 1.65, 0.25);
  pen.fill();

  pen.fillStyle = '#1f2937'; // the screen
  pen.beginPath();
  pen.roundRect(-0.62, -0.5, 1.24, 0.75, 0.15);
  pen.fill();
  pen.fillStyle = '#7df9ff';
  for (const x of [-0.28, 0.28]) circle(pen, x, -0.13, 0.16);

  pen.fillStyle = '#ffffff'; // a smile of three teeth
  for (const x of [-0.34, -0.08, 0.18]) pen.fillRect(x, 0.45, 0.18, 0.2);
}

function circle(pen, x, y, size) {
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.fill();
}
