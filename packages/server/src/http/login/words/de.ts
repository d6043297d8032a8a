import type { DoorWords } from './doorWords.ts';

export const de: DoorWords = {
  language: 'de',
  login: {
    title: 'Nugget kennt diesen Browser noch nicht',
    say: 'Deine Nuggets sind sicher. Starte Nugget noch einmal, dann öffnet es von selbst die richtige Seite.',
    adult:
      'Für Erwachsene: npm start im Ordner von Nugget ausführen; das gibt einen neuen Link aus. Ihn in diesem Browser öffnen.',
  },
  ticket: {
    title: 'Dieser Link wurde schon benutzt',
    say: 'Jeder Link öffnet Nugget einmal, und nur zehn Minuten lang. Starte Nugget noch einmal, dann bekommst du einen neuen.',
    adult: 'Für Erwachsene: npm start im Ordner von Nugget ausführen; das gibt einen neuen Link aus.',
  },
  studio: {
    title: 'Die Werkstatt ist noch nicht aufgebaut',
    say: 'Deine Nuggets sind sicher. Starte Nugget noch einmal, dann baut es zuerst seine Werkstatt auf.',
    adult:
      'Für Erwachsene: npm start im Ordner von Nugget ausführen; das baut das Studio, wenn es nötig ist.',
  },
};
