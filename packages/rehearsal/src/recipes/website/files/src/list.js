// A list that you can add to, tick off and tidy up.
import { make } from './make.js';
import { recall, remember } from './remember.js';

const REMOVE = '{{remove}}';

/** Adds something at the end of the list. Empty words are not added. */
export function add(list, words) {
  return words.trim() === '' ? list : [...list, { words: words.trim(), done: false }];
}

/** Ticks something, or takes the tick away again. */
export function tick(list, index) {
  return list.map((item, at) => (at === index ? { ...item, done: !item.done } : item));
}

/** Takes something off the list. */
export function remove(list, index) {
  return list.filter((_, at) => at !== index);
}

/** Makes one line of the list, with its tick box and its button. */
function makeLine(place, item, { onTick, onRemove }) {
  const line = make('li', place);
  const label = make('label', line);
  const box = make('input', label, { type: 'checkbox' });
  box.checked = item.done;
  make('span', label, { text: item.words });
  // The list is told when the tick changes, and when the button is pressed.
  box.addEventListener('change', onTick);
  const name = `${REMOVE}: ${item.words}`;
  make('button', line, { class: 'remove', text: REMOVE, 'aria-label': name }).addEventListener('click', onRemove);
}

/** Puts the list on the page, with everything that was on it last time. */
export function showList(place) {
  make('h2', place, { text: '{{title}}' });
  const form = make('form', place, { id: 'add-to-list', class: 'line' });
  const what = { 'aria-label': '{{what}}', placeholder: '{{what}}' };
  const input = make('input', form, { id: 'new-item', maxlength: 200, ...what });
  make('button', form, { text: '{{add}}' });
  const lines = make('ul', place, { id: 'list', class: 'list' });
  let list = recall('list', []);

  /** Writes the whole list again, and remembers it for next time. */
  function change(newList) {
    list = newList;
    remember('list', list);
    lines.replaceChildren();
    list.forEach((item, index) => {
      makeLine(lines, item, {
        onTick: () => change(tick(list, index)),
        onRemove: () => change(remove(list, index)),
      });
    });
  }

  // This happens when somebody presses the button or the Enter key.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(add(list, input.value));
    input.value = '';
  });
  change(list);
}
