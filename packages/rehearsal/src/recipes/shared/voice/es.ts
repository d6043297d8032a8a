import type { Voice } from './index.ts';

export const es: Voice = {
  friendly: {
    hello: '¡Hola! ¿Listos?',
    cheer: '¡Muy bien!',
    oops: 'Casi. ¡Prueba otra vez!',
    over: 'Buen intento. ¿Otra más?',
    won: '¡Lo lograste!',
  },
  silly: {
    hello: '¡Mueve los dedos!',
    cheer: '¡Requetebién!',
    oops: '¡Ay, patata!',
    over: '¡Plaf! ¡Otra, otra!',
    won: '¡Fiesta en pijama!',
  },
  sarcastic: {
    hello: 'Mira quién llega.',
    cheer: 'Vaya, vaya.',
    oops: 'Valiente idea. No funcionó.',
    over: '¿Quién puso eso ahí? La próxima vez, gira.',
    won: 'Vale, me has impresionado.',
  },
  coach: {
    hello: '¿Calentaste? ¡Vamos!',
    cheer: '¡Gran trabajo!',
    oops: '¡Ánimo, a la siguiente!',
    over: '¡Buen entrenamiento! ¿Otra ronda?',
    won: '¡Campeonato ganado!',
  },
  mysterious: {
    hello: 'Acércate. Ya empieza.',
    cheer: 'Buenas señales.',
    oops: 'Las sombras dicen que no.',
    over: 'El cuento se detiene aquí.',
    won: 'El secreto es tuyo.',
  },
  gentle: {
    hello: 'Sin prisa.',
    cheer: 'Qué bonito.',
    oops: 'No pasa nada, otra vez.',
    over: 'Todo está bien. ¿Otra vez?',
    won: 'Lo hiciste muy bien.',
  },
};
