import type { PythonWords } from './index.ts';

export const fr: PythonWords = {
  stopWord: 'fin',
  seedHelp: 'un nombre qui fait se répéter le hasard',
  dice: {
    how: 'Écris des dés comme 2d6 ou d20+3. Écris historique pour les derniers lancers, et fin pour arrêter.',
    welcome: 'Quels dés dois-je lancer ? Essaie 2d6 ou d20+3. Écris historique ou fin.',
    historyWord: 'historique',
    noRolls: 'Pas encore de lancer. Essaie 2d6 !',
    diceHelp: 'des dés comme 2d6 ou d20+3',
    notDice: 'Je ne connais pas encore les dés « {text} ». Essaie 2d6 ou d20+3.',
    tooMany: 'Mes mains sont trop petites. Je peux lancer de 1 à {most} dés.',
    badSides: 'Je n’ai jamais vu un tel dé. Il lui faut de 2 à {most} faces.',
  },
  todo: {
    how: 'Écris ajoute et quelques mots, fait 1, enlève 1 ou fin.',
    welcome: 'Ta liste. Écris ajoute et quelques mots, fait 1, enlève 1 ou fin.',
    addWord: 'ajoute',
    doneWord: 'fait',
    removeWord: 'enlève',
    nothing: 'Rien à faire. Hourra !',
    help: 'Je n’ai pas compris. Essaie : ajoute nourrir le chat',
  },
  guess: {
    how: 'Le programme pense à un nombre, et tu le devines.',
    welcome: 'Je pense à un nombre de {smallest} à {biggest}. Lequel ?',
    tooLow: 'Trop petit. Plus haut !',
    tooHigh: 'Trop grand. Plus bas !',
    right: 'Oui, c’est lui !',
    noNumber: 'Écris un nombre de {smallest} à {biggest}.',
    tries: 'Nombre d’essais : {tries}',
    newBest: 'Personne n’a été plus rapide !',
  },
};
