/** A little rocket ship with a flame. */
export function drawPlayer(pen, look) {
  pen.fillStyle = '#ff9f1c';
  pen.beginPath();
  pen.moveTo(-0.3, 0.6);
  pen.lineTo(0, 1.1 + Math.random() * 0.35); // the flame flickers
  pen.lineTo(0.3, 0.6);
  pen.fill();

  pen.fillStyle = look.accent; // wings
  pen.beginPath();
  pen.moveTo(-1, 0.75);
  pen.lineTo(0, -0.5);
  pen.lineTo(1, 0.75);
  pen.fill();

  pen.fillStyle = '#f4f6ff'; // body
  pen.beginPath();
  pen.moveTo(0, -1.1);
  pen.quadraticCurveTo(0.6, -0.2, 0.4, 0.7);
  pen.lineTo(-0.4, 0.7);
  pen.quadraticCurveTo(-0.6, -0.2, 0, -1.1);
  pen.fill();

  pen.fillStyle = '#2b6cb0'; // window
  pen.beginPath();
  pen.arc(0, -0.15, 0.22, 0, 2 * Math.PI);
  pen.fill();
}
