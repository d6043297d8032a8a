// The music pad as you see it: coloured pads, a choice of sounds, and a tape.
import { make } from './make.js';
import { pitchOf } from './notes.js';
import { PADS } from './settings.js';
import { playNote } from './sound.js';
import { lengthOf, newTape, withNote } from './tape.js';

const WORDS = '{{words}}';
/** One key for every pad, in two rows of the keyboard. */
const KEYS = 'asdfghjkqwertzui';
/** How the sounds are made: a soft, a hollow and a buzzing wave. */
const WAVES = ['sine', 'triangle', 'square'];

/** Makes a pad light up for a moment. */
function flash(pad) {
  pad.classList.add('playing');
  setTimeout(() => pad.classList.remove('playing'), 220);
}

/** Makes the buttons that choose a sound; the first one is chosen. */
function makeSounds(place, choose) {
  const group = make('div', place, { class: 'buttons', role: 'group', 'aria-label': WORDS.sound });
  const buttons = WAVES.map((wave, at) => make('button', group, { text: WORDS.sounds[at], 'data-wave': wave }));
  /** Marks the chosen sound. */
  const mark = (chosen) => {
    for (const button of buttons) button.setAttribute('aria-pressed', button === chosen);
    choose(chosen.dataset.wave);
  };
  for (const button of buttons) button.addEventListener('click', () => mark(button));
  mark(buttons[0]);
}

/** Puts the music pad on the page. */
export function showMusicPad(place) {
  let wave;
  let tape = newTape();
  let isRecording = false;
  makeSounds(place, (chosen) => {
    wave = chosen;
  });
  const pads = make('div', place, { class: 'pads', role: 'group', 'aria-label': WORDS.pads });
  const buttons = make('div', place, { class: 'buttons' });
  const record = make('button', buttons, { id: 'record', text: WORDS.record, 'aria-pressed': 'false' });
  const playBack = make('button', buttons, { id: 'play', text: WORDS.play, disabled: '' });
  const news = make('output', place, { id: 'news', class: 'music-news', text: WORDS.hello });

  /** Plays one pad, and writes it on the tape while recording. */
  function press(at) {
    playNote(pitchOf(at), wave);
    flash(pads.children[at]);
    if (!isRecording) return;
    tape = withNote(tape, at, performance.now());
    news.textContent = WORDS.notes.replace('{notes}', tape.notes.length);
  }

  for (let at = 0; at < PADS; at += 1) {
    const pad = make('button', pads, { class: 'pad', style: `--pad: ${Math.round((at * 330) / PADS)}` });
    pad.setAttribute('aria-label', WORDS.pad.replace('{number}', at + 1));
    make('kbd', pad, { text: KEYS[at] ?? '' });
    // A finger or the mouse plays the pad.
    pad.addEventListener('click', () => press(at));
  }
  // This happens when a key is pressed: every pad has a key of its own. Holding it down plays once.
  addEventListener('keydown', ({ key, repeat, ctrlKey, metaKey }) => {
    const at = KEYS.indexOf(key.toLowerCase());
    if (at >= 0 && at < PADS && key.length === 1 && !repeat && !ctrlKey && !metaKey) press(at);
  });
  // Starts a new tape, or stops recording.
  record.addEventListener('click', () => {
    isRecording = !isRecording;
    if (isRecording) tape = newTape();
    record.setAttribute('aria-pressed', isRecording);
    record.textContent = isRecording ? WORDS.stop : WORDS.record;
    playBack.disabled = isRecording || tape.notes.length === 0;
    news.textContent = isRecording ? WORDS.recording : WORDS.notes.replace('{notes}', tape.notes.length);
  });
  // Plays the tape once, each note at its own time.
  playBack.addEventListener('click', () => {
    playBack.disabled = true;
    for (const { pad, at } of tape.notes) setTimeout(() => press(pad), at);
    setTimeout(() => {
      playBack.disabled = isRecording;
    }, lengthOf(tape) + 300);
  });
}
