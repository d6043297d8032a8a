/** A woven basket. */
export function drawPlayer(pen, look) {
  pen.strokeStyle = '#8a5a2b'; // handle
  pen.lineWidth = 0.16;
  pen.beginPath();
  pen.arc(0, -0.1, 0.8, Math.PI, 2 * Math.PI);
  pen.stroke();

  pen.fillStyle = '#b9793a';
  pen.beginPath();
  pen.moveTo(-1.1, -0.1);
  pen.lineTo(1.1, -0.1);
  pen.lineTo(0.75, 0.9);
  pen.lineTo(-0.75, 0.9);
  pen.fill();

  pen.strokeStyle = '#8a5a2b'; // the weaving
  pen.lineWidth = 0.08;
  for (const x of [-0.6, -0.2, 0.2, 0.6]) {
    pen.beginPath();
    pen.moveTo(x * 1.3, -0.1);
    pen.lineTo(x, 0.9);
    pen.stroke();
  }

  pen.fillStyle = look.accent; // a ribbon
  pen.fillRect(-1.15, -0.2, 2.3, 0.28);
}
