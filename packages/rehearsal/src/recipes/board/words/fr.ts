import type { BoardWords } from './index.ts';

export const fr: BoardWords = {
  slider: 'Il n’y a pas de carte ici. Essaie toi-même :',
  happy: 'Content',
  sad: 'Triste',
  looking: 'Je cherche la carte …',
  connected: 'La carte est connectée.',
  alone: 'Aucune carte n’est connectée. Mets le programme sur une carte pour le voir en direct.',
  unknown: 'pas encore connu',
  yes: 'oui',
  no: 'non',
  on: 'allumer',
  off: 'éteindre',
};
