/**
 * Paints a picture at a place. Every picture is made for a square from -1 to 1;
 * this moves it to x, y, makes it as big as `size` says and turns it by `turn`.
 */
export function drawAt(pen, { x, y, size, turn = 0 }, picture) {
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  pen.scale(size, size);
  picture(pen);
  pen.restore();
}
