import type { PythonWords } from './index.ts';

export const es: PythonWords = {
  stopWord: 'fin',
  seedHelp: 'un número que hace que el azar se repita',
  dice: {
    how: 'Escribe dados como 2d6 o d20+3. Escribe historial para ver las últimas tiradas y fin para terminar.',
    welcome: '¿Qué dados tiro? Prueba 2d6 o d20+3. Escribe historial o fin.',
    historyWord: 'historial',
    noRolls: 'Todavía no hay tiradas. ¡Prueba 2d6!',
    diceHelp: 'dados como 2d6 o d20+3',
    notDice: 'Todavía no conozco los dados "{text}". Prueba 2d6 o d20+3.',
    tooMany: 'No me caben tantos en las manos. Puedo tirar de 1 a {most} dados.',
    badSides: 'Nunca he visto un dado así. Necesita de 2 a {most} caras.',
  },
  todo: {
    how: 'Escribe nuevo y unas palabras, hecho 1, quita 1 o fin.',
    welcome: 'Tu lista. Escribe nuevo y unas palabras, hecho 1, quita 1 o fin.',
    addWord: 'nuevo',
    doneWord: 'hecho',
    removeWord: 'quita',
    nothing: 'No hay nada que hacer. ¡Hurra!',
    help: 'No lo he entendido. Prueba: nuevo dar de comer al gato',
  },
  guess: {
    how: 'El programa piensa un número y tú lo adivinas.',
    welcome: 'Pienso en un número del {smallest} al {biggest}. ¿Cuál es?',
    tooLow: 'Muy bajo. ¡Más arriba!',
    tooHigh: 'Muy alto. ¡Más abajo!',
    right: '¡Sí, es ese!',
    noNumber: 'Escribe un número del {smallest} al {biggest}.',
    tries: 'Intentos: {tries}',
    newBest: '¡Nadie ha sido más rápido!',
  },
};
