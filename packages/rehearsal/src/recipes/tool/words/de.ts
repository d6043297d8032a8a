import type { ToolWords } from './index.ts';

export const de: ToolWords = {
  rightAtOnce: 'Beim ersten Mal richtig: {right} von {total}.',
  rightAnswers: 'Richtige Antworten: {right} von {total}.',
  askedAgain: 'Ich frage es später noch einmal.',
  nothingToPractise: 'Keine falsche Antwort, also nichts zu üben!',
  timesTable: 'das Einmaleins mit {number}',
  sumsWith: 'Rechnen mit {number}',
  units: 'Welche Einheiten?',
  roll: 'Würfeln',
  noZero: 'Durch null kann niemand teilen.',
  quizzes: {
    planets: [
      ['Welcher Planet ist der größte in unserem Sonnensystem?', 'Jupiter', 'Mars', 'Merkur'],
      ['Welcher Planet ist der Sonne am nächsten?', 'Merkur', 'Venus', 'Neptun'],
      ['Welchen Planeten nennt man den roten Planeten?', 'Mars', 'Uranus', 'Saturn'],
      ['Wie viele Planeten kreisen um unsere Sonne?', 'Acht', 'Sechs', 'Zwölf'],
      ['Welcher Planet ist am weitesten von der Sonne weg?', 'Neptun', 'Jupiter', 'Erde'],
      ['Woraus sind die Ringe des Saturn?', 'Vor allem aus Eis', 'Aus Gold', 'Aus Wolken'],
    ],
    animals: [
      ['Wie viele Beine hat eine Spinne?', 'Acht', 'Sechs', 'Zehn'],
      ['Welches Tier ist das größte an Höhe?', 'Die Giraffe', 'Der Elefant', 'Das Pferd'],
      ['Wer davon ist kein Fisch?', 'Der Delfin', 'Die Forelle', 'Das Seepferdchen'],
      ['Was wird aus einer Raupe?', 'Ein Schmetterling', 'Ein Wurm', 'Ein Käfer'],
      ['Welcher Vogel kann nicht fliegen?', 'Der Strauß', 'Die Schwalbe', 'Die Eule'],
      ['Was fressen Pandas am meisten?', 'Bambus', 'Fisch', 'Honig'],
    ],
    world: [
      ['Welches ist der größte Ozean?', 'Der Pazifik', 'Der Atlantik', 'Das Nordpolarmeer'],
      ['Wie viele Tage hat ein Schaltjahr?', '366', '365', '360'],
      ['Bei wie viel Grad Celsius gefriert Wasser?', '0', '10', '100'],
      ['Wie viele Seiten hat ein Dreieck?', 'Drei', 'Vier', 'Fünf'],
      ['Welche Farbe wird aus Gelb und Blau?', 'Grün', 'Lila', 'Orange'],
      ['Auf welchem Kontinent liegt Ägypten?', 'Afrika', 'Europa', 'Südamerika'],
    ],
  },
};
