/** A golden star. */
export function drawTreasure(pen) {
  pen.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const far = point % 2 === 0 ? 1 : 0.45;
    const angle = (point / 10) * 2 * Math.PI - Math.PI / 2;
    pen.lineTo(Math.cos(angle) * far, Math.sin(angle) * far);
  }
  pen.closePath();
  pen.fillStyle = '#ffc933';
  pen.fill();
  pen.lineWidth = 0.12;
  pen.lineJoin = 'round';
  pen.strokeStyle = '#b97a00';
  pen.stroke();
}
