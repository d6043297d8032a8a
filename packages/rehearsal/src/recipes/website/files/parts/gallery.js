// A wall full of pictures. Press one to see it big.
import { make } from './make.js';

export const pictures = '{{pictures}}';

/** Finds the picture that comes after this one. After the last one it starts again. */
export function pictureAfter(picture) {
  return pictures[(pictures.indexOf(picture) + 1) % pictures.length];
}

/** Makes the window that shows one picture big, and gives back how to open it. */
function makeBigPicture(place) {
  const frame = make('dialog', place, { id: 'big-picture' });
  const image = make('img', frame);
  const next = make('button', frame, { id: 'next-picture', text: '{{next}}' });
  const close = make('button', frame, { id: 'close-picture', text: '{{close}}' });
  let shown = pictures[0];

  /** Shows one picture in the window. */
  function show(picture) {
    shown = picture;
    image.src = picture.file;
    image.alt = picture.caption;
    if (!frame.open) frame.showModal();
  }

  next.addEventListener('click', () => show(pictureAfter(shown)));
  close.addEventListener('click', () => frame.close());
  return show;
}

/** Hangs all the pictures on the wall. */
export function showGallery(place) {
  make('h2', place, { text: '{{title}}' });
  const wall = make('div', place, { class: 'wall' });
  const showBig = makeBigPicture(place);
  for (const picture of pictures) {
    const button = make('button', wall, { class: 'on-the-wall', 'aria-label': picture.caption });
    make('img', button, { src: picture.file, alt: '' });
    button.addEventListener('click', () => showBig(picture));
  }
}
