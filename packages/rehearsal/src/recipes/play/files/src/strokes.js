// A picture is a list of strokes, so that every one of them can be taken back.

export const newPicture = () => [];

/** The picture with a new stroke that begins at a point. */
export const begin = (picture, { x, y, ...brush }) => [...picture, { ...brush, points: [{ x, y }] }];

/** The picture with its last stroke drawn on to a point. */
export function drawTo(picture, { x, y }) {
  const last = picture.at(-1);
  if (last === undefined) return picture;
  return [...picture.slice(0, -1), { ...last, points: [...last.points, { x, y }] }];
}

/** The picture without its last stroke. */
export const undo = (picture) => picture.slice(0, -1);

/** A stroke and its reflections: around the middle of a picture that is 1 wide and 1 high. */
export function mirrored(stroke) {
  if (!stroke.mirror) return [stroke];
  const flips = [
    ({ x, y }) => ({ x, y }),
    ({ x, y }) => ({ x: 1 - x, y }),
    ({ x, y }) => ({ x, y: 1 - y }),
    ({ x, y }) => ({ x: 1 - x, y: 1 - y }),
  ];
  return flips.map((flip) => ({ ...stroke, points: stroke.points.map(flip) }));
}

/** The colour of a piece of a stroke: its own, or the next one of the rainbow. */
export const colourAt = ({ colour }, piece) =>
  colour === 'rainbow' ? `hsl(${(piece * 8) % 360} 90% 52%)` : colour;
