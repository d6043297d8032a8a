/** A cut gem. */
export function drawTreasure(pen) {
  shape(pen, '#2ec4d6', [[-0.6, -0.75], [0.6, -0.75], [1, -0.2], [0, 1], [-1, -0.2]]);
  shape(pen, '#8df0f7', [[-0.6, -0.75], [-0.25, -0.2], [-1, -0.2]]);
  shape(pen, '#c9fbff', [[-0.25, -0.2], [0, -0.75], [0.25, -0.2]]);
  shape(pen, '#1794a8', [[0.25, -0.2], [1, -0.2], [0, 1]]);
}

function shape(pen, colour, corners) {
  pen.beginPath();
  for (const [x, y] of corners) pen.lineTo(x, y);
  pen.fillStyle = colour;
  pen.fill();
}
