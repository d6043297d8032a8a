/** A round bomb with a burning fuse. */
export function drawDanger(pen) {
  pen.strokeStyle = '#b08968'; // the fuse
  pen.lineWidth = 0.14;
  pen.beginPath();
  pen.moveTo(0.45, -0.6);
  pen.quadraticCurveTo(0.75, -1, 1, -0.75);
  pen.stroke();
  pen.fillStyle = '#ffb703';
  pen.beginPath();
  pen.arc(1, -0.72, 0.2, 0, 2 * Math.PI);
  pen.fill();

  pen.fillStyle = '#2d3142';
  pen.beginPath();
  pen.arc(0, 0.1, 0.85, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = '#7b84a3';
  pen.beginPath();
  pen.arc(-0.3, -0.2, 0.2, 0, 2 * Math.PI);
  pen.fill();
}
