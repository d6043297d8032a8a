// Makes the sounds. A browser lets a page make sounds only after somebody has pressed something.
import { NOTE_SECONDS, VOLUME } from './settings.js';

let air;

/** Plays one note: it begins at once and fades away by itself. */
export function playNote(pitch, wave) {
  air ??= new AudioContext();
  const voice = air.createOscillator();
  const loudness = air.createGain();
  voice.type = wave;
  voice.frequency.value = pitch;
  loudness.gain.setValueAtTime(VOLUME / 100, air.currentTime);
  loudness.gain.exponentialRampToValueAtTime(0.0001, air.currentTime + NOTE_SECONDS);
  voice.connect(loudness).connect(air.destination);
  voice.start();
  voice.stop(air.currentTime + NOTE_SECONDS);
}
