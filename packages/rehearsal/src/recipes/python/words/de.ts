import type { PythonWords } from './index.ts';

export const de: PythonWords = {
  stopWord: 'stopp',
  seedHelp: 'eine Zahl, mit der sich der Zufall wiederholt',
  dice: {
    how: 'Tippe Würfel wie 2d6 oder d20+3. Tippe verlauf für die letzten Würfe und stopp, wenn du fertig bist.',
    welcome: 'Welche Würfel soll ich werfen? Versuch 2d6 oder d20+3. Tippe verlauf oder stopp.',
    historyWord: 'verlauf',
    noRolls: 'Noch kein Wurf. Versuch 2d6!',
    diceHelp: 'Würfel wie 2d6 oder d20+3',
    notDice: 'Die Würfel "{text}" kenne ich noch nicht. Versuch 2d6 oder d20+3.',
    tooMany: 'Dafür sind meine Hände zu klein. Ich kann 1 bis {most} Würfel werfen.',
    badSides: 'So einen Würfel habe ich noch nie gesehen. Er braucht 2 bis {most} Seiten.',
  },
  todo: {
    how: 'Tippe neu und ein paar Worte, fertig 1, weg 1 oder stopp.',
    welcome: 'Deine Liste. Tippe neu und ein paar Worte, fertig 1, weg 1 oder stopp.',
    addWord: 'neu',
    doneWord: 'fertig',
    removeWord: 'weg',
    nothing: 'Nichts zu tun. Hurra!',
    help: 'Das habe ich nicht verstanden. Versuch: neu Katze füttern',
  },
  secret: {
    how: 'Tippe verstecken 3 und eine Nachricht, lesen 3 und einen Code, oder knacken und einen Code.',
    welcome:
      'Geheimschrift! Probier: verstecken 3 wir treffen uns am Baum. Andere Wörter: lesen, knacken, stopp.',
    hideWord: 'verstecken',
    readWord: 'lesen',
    crackWord: 'knacken',
    help: 'Das habe ich nicht verstanden. Probier: verstecken 3 wir treffen uns am Baum',
    badNumber: 'Nimm eine Geheimzahl von 1 bis {biggest}.',
    cracked: 'Die Zahl ist wohl {number}: {message}',
  },
  guess: {
    how: 'Das Programm denkt sich eine Zahl aus, und du errätst sie.',
    welcome: 'Ich denke an eine Zahl von {smallest} bis {biggest}. Welche ist es?',
    tooLow: 'Zu klein. Höher!',
    tooHigh: 'Zu groß. Tiefer!',
    right: 'Ja, das ist sie!',
    noNumber: 'Bitte tippe eine Zahl von {smallest} bis {biggest}.',
    tries: 'So oft hast du geraten: {tries}',
    newBest: 'Schneller war noch niemand!',
  },
};
