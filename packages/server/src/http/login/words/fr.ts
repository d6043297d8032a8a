import type { DoorWords } from './doorWords.ts';

export const fr: DoorWords = {
  language: 'fr',
  login: {
    title: 'Nugget ne connaît pas encore ce navigateur',
    say: 'Tes nuggets sont en sécurité. Relance Nugget : il ouvrira tout seul la bonne page.',
    adult:
      'Pour les grands : lancez npm start dans le dossier de Nugget ; il affiche un nouveau lien. Ouvrez-le dans ce navigateur.',
  },
  ticket: {
    title: 'Ce lien a déjà servi',
    say: 'Chaque lien ouvre Nugget une seule fois, et pendant dix minutes seulement. Relance Nugget pour en avoir un nouveau.',
    adult: 'Pour les grands : lancez npm start dans le dossier de Nugget ; il affiche un nouveau lien.',
  },
  studio: {
    title: 'L’atelier n’est pas encore construit',
    say: 'Tes nuggets sont en sécurité. Relance Nugget : il construira d’abord son atelier.',
    adult:
      'Pour les grands : lancez npm start dans le dossier de Nugget ; il construit le studio quand il le faut.',
  },
};
