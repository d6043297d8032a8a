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
  secret: {
    how: 'Escribe esconder 3 y un mensaje, leer 3 y un código, o descifrar y un código.',
    welcome:
      '¡Códigos secretos! Prueba: esconder 3 nos vemos en el parque. Otras palabras: leer, descifrar, fin.',
    hideWord: 'esconder',
    readWord: 'leer',
    crackWord: 'descifrar',
    help: 'No lo he entendido. Prueba: esconder 3 nos vemos en el parque',
    badNumber: 'Elige un número secreto del 1 al {biggest}.',
    cracked: 'Seguramente el número es {number}: {message}',
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
