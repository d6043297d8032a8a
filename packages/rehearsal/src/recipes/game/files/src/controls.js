const DIRECTIONS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The directions that are held down right now, by a key or by a finger. */
const held = new Set();

export const controls = {
  start(game) {
    game.held = held;
  },
};

/** From now on keys and buttons move the player. */
export function listenToControls() {
  addEventListener('keydown', (event) => {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    held.add(direction);
    // Without this, the arrow keys would also scroll the page.
    event.preventDefault();
  });
  addEventListener('keyup', (event) => held.delete(DIRECTIONS[event.key]));
  // If you leave the window, nobody notices that you let go of a key.
  addEventListener('blur', () => held.clear());
  document.querySelectorAll('[data-hold]').forEach(listenToButton);
}

function listenToButton(button) {
  const direction = button.dataset.hold;
  const letGo = () => held.delete(direction);
  button.addEventListener('pointerdown', () => held.add(direction));
  for (const end of ['pointerup', 'pointerleave', 'pointercancel']) button.addEventListener(end, letGo);
  // Enter, space or a voice press a button without holding it: then it counts for a moment.
  button.addEventListener('click', (event) => {
    if (event.detail > 0) return;
    held.add(direction);
    setTimeout(letGo, 150);
  });
}
