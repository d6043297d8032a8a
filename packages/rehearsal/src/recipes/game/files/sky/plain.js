/** A calm background with a soft line at the bottom. */
export const sky = {
  draw(pen, { width, height, look }) {
    pen.fillStyle = look.surface;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = look.bottom;
    pen.fillRect(0, height - 26, width, 26);
  },
};
