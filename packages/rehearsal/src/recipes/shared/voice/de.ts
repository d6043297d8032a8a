import type { Voice } from './index.ts';

export const de: Voice = {
  friendly: {
    hello: 'Hallo! Bereit?',
    cheer: 'Gut gemacht!',
    oops: 'Fast. Versuch es noch mal!',
    over: 'Das war ein guter Versuch. Noch einer?',
    won: 'Geschafft!',
  },
  silly: {
    hello: 'Wackel mit den Fingern!',
    cheer: 'Bananenstark!',
    oops: 'Ups, du Nudel!',
    over: 'Platsch! Noch mal, noch mal!',
    won: 'Party im Schlafanzug!',
  },
  sarcastic: {
    hello: 'Ach, wie heldenhaft.',
    cheer: 'Na sieh mal an.',
    oops: 'Mutig. Hat nicht geklappt.',
    over: 'Wer hat das da geparkt? Nächstes Mal lenken.',
    won: 'Gut, ich bin beeindruckt. Sag es keinem.',
  },
  coach: {
    hello: 'Aufgewärmt? Los geht es!',
    cheer: 'Starke Leistung!',
    oops: 'Abschütteln, die Nächste!',
    over: 'Gutes Training! Noch eine Runde?',
    won: 'Das war meisterhaft!',
  },
  mysterious: {
    hello: 'Komm näher. Es beginnt.',
    cheer: 'Die Zeichen stehen gut.',
    oops: 'Die Schatten sagen Nein.',
    over: 'Hier hält die Geschichte an.',
    won: 'Das Geheimnis ist dein.',
  },
  gentle: {
    hello: 'Lass dir Zeit.',
    cheer: 'Das war schön.',
    oops: 'Macht nichts, noch einmal.',
    over: 'Alles gut. Noch einmal?',
    won: 'Das hast du fein gemacht.',
  },
};
