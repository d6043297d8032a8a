import type { BoardWords } from './index.ts';

export const de: BoardWords = {
  slider: 'Hier ist kein Board. Probier es selbst:',
  happy: 'Glücklich',
  sad: 'Traurig',
  looking: 'Ich suche das Board …',
  connected: 'Das Board ist verbunden.',
  alone: 'Kein Board ist verbunden. Bring das Programm auf ein Board, um es live zu sehen.',
  unknown: 'noch nicht bekannt',
  yes: 'ja',
  no: 'nein',
  on: 'an',
  off: 'aus',
};
