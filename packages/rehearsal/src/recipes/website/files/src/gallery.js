// A wall full of pictures. They hang in index.html; here they learn to become big.
import { make } from './make.js';

/** Which picture comes after this one? After the last one it starts again. */
export function nextIndex(index, howMany) {
  return (index + 1) % howMany;
}

/** Makes the window that shows one picture big, and gives back how to open it. */
function makeBigPicture(place, pictures) {
  const frame = make('dialog', place, { id: 'big-picture' });
  const room = make('div', frame);
  const next = make('button', frame, { id: 'next-picture', text: '{{next}}' });
  const close = make('button', frame, { id: 'close-picture', text: '{{close}}' });
  let shown = 0;

  /** Shows a copy of one picture in the window. */
  function show(index) {
    shown = index;
    room.replaceChildren(pictures[index].firstElementChild.cloneNode(true));
    if (!frame.open) frame.showModal();
  }

  // One button shows the next picture …
  next.addEventListener('click', () => show(nextIndex(shown, pictures.length)));
  // … and the other one closes the window.
  close.addEventListener('click', () => frame.close());
  return show;
}

/** Makes every picture on the wall a button that shows it big. */
export function showGallery(place) {
  const pictures = [...place.querySelectorAll('.on-the-wall')];
  const showBig = makeBigPicture(place, pictures);
  pictures.forEach((picture, index) => {
    // Pressing a picture on the wall makes it big.
    picture.addEventListener('click', () => showBig(index));
  });
}
