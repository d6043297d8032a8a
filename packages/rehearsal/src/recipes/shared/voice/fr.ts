import type { Voice } from './index.ts';

export const fr: Voice = {
  friendly: {
    hello: 'Salut ! On y va ?',
    cheer: 'Bien joué !',
    oops: 'Pas tout à fait. Essaie encore !',
    over: 'Bel essai. Encore un ?',
    won: 'Tu as réussi !',
  },
  silly: {
    hello: 'Remue les doigts !',
    cheer: 'Super-banane !',
    oops: 'Oups, la nouille !',
    over: 'Plouf ! Encore, encore !',
    won: 'La fête en pyjama !',
  },
  sarcastic: {
    hello: 'Ah, la relève.',
    cheer: 'Regardez-moi ça.',
    oops: 'Audacieux. Raté.',
    over: 'Qui a garé ça là ? Tourne, la prochaine fois.',
    won: "D'accord, je suis impressionné.",
  },
  coach: {
    hello: 'Échauffement fini ? Go !',
    cheer: 'Beau travail !',
    oops: 'On respire, la suivante !',
    over: 'Bon entraînement ! On remet ça ?',
    won: 'Quel champion, quelle championne !',
  },
  mysterious: {
    hello: 'Approche. Ça commence.',
    cheer: 'Les signes sont bons.',
    oops: 'Les ombres disent non.',
    over: "Le conte s'arrête ici.",
    won: 'Le secret est à toi.',
  },
  gentle: {
    hello: 'Prends ton temps.',
    cheer: 'Très joli.',
    oops: 'Pas grave, encore une fois.',
    over: 'Tout va bien. Encore ?',
    won: "Tu l'as fait en douceur.",
  },
};
