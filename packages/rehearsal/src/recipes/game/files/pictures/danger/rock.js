const CORNERS = [1, 0.82, 0.95, 0.78, 1, 0.85, 0.93, 0.8, 0.98];

/** An asteroid with craters. */
export function drawDanger(pen) {
  pen.beginPath();
  CORNERS.forEach((far, corner) => {
    const angle = (corner / CORNERS.length) * 2 * Math.PI;
    pen.lineTo(Math.cos(angle) * far, Math.sin(angle) * far);
  });
  pen.closePath();
  pen.fillStyle = '#9a8f97';
  pen.fill();
  pen.lineWidth = 0.1;
  pen.strokeStyle = '#5f5560';
  pen.stroke();

  pen.fillStyle = '#776c75';
  for (const [x, y, size] of [[-0.35, -0.25, 0.24], [0.35, 0.1, 0.18], [-0.1, 0.45, 0.15]]) {
    pen.beginPath();
    pen.arc(x, y, size, 0, 2 * Math.PI);
    pen.fill();
  }
}
