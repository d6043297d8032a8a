import type { Narration } from './narration.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const es: Narration = {
  narrator: 'Nugget',
  rehearsal:
    'Esto es un ensayo: está escrito de antemano, no es IA. Un equipo ensayado muestra cómo se construye, sin clave y sin internet.',
  planning: 'El equipo se junta y hace un plan.',
  recovered: 'Algo nos interrumpió. No se perdió nada: el equipo sigue donde estaba.',
  goesOn: 'Allá vamos otra vez. Lo que está hecho se queda, y el equipo sigue desde ahí.',
  rebuild: 'Los bloques han cambiado. Lo que hay se queda, y el equipo construye lo nuevo encima.',
  fixing: 'Gracias por avisar. Alguien del equipo lo mira y lo arregla.',
  undone: (message) => `De vuelta a: ${message}`,
  explainer: 'Explicador',
  mendTask: {
    name: 'Arreglar lo que encontraste',
    description: 'Escribiste qué va mal. Alguien busca el motivo y lo arregla.',
    criterion: 'Lo que se contó está arreglado.',
  },
  noHistory:
    'En este ordenador no hay git, así que no hay historia ni deshacer. La construcción sigue igualmente.',
  succeeded: ({ tasks, tests }) =>
    tests > 0
      ? `¡Listo! El equipo terminó ${many(tasks, 'tarea', 'tareas')} y ${many(tests, 'prueba salió', 'pruebas salieron')} bien.`
      : `¡Listo! El equipo terminó ${many(tasks, 'tarea', 'tareas')}. Las pruebas estaban apagadas.`,
  failed: ({ done, tasks, because }) =>
    `El equipo terminó ${done} de ${many(tasks, 'tarea', 'tareas')}. ${because}`,
  portals: (names) =>
    `Esta versión todavía no puede abrir todos los portales. Estos se quedan cerrados, así que no se toca nada de lo que hay detrás: ${names.join(', ')}.`,
  board: {
    noBoard:
      'No veo ninguna placa que responda, así que tu nugget va a una placa virtual: una que vive dentro de este ordenador. Conecta una placa de verdad cuando quieras y el mismo programa irá a ella.',
    severalBoards:
      'Veo varias placas y no sé cuál es, así que tu nugget va a la placa virtual. Elige una placa para ponerlo en ella.',
    virtual: 'Placa virtual',
    virtualDescription: 'Una placa que vive dentro de este ordenador',
    which: '¿A qué placa va tu nugget?',
    whichHeader: 'Placa',
    mayFlash: (board) => `¿Pongo ahora tu nugget en la placa? ${board}`,
    files: (paths) =>
      `Estos archivos van a ella: ${paths.join(', ')}. Lo que hay ahora en ella se guarda como copia.`,
    left: 'De acuerdo, no se puso nada en la placa. Los archivos están listos y pueden ir a ella cuando quieras.',
    flashed: (board) => `Tu nugget funciona ahora en la placa: ${board}`,
    board: 'Placa',
    portalLacks: (capabilities) =>
      `El programa de la placa no conoce todo lo que promete su portal. Falta: ${capabilities.join(', ')}. Pide al equipo que lo añada.`,
  },
  fixTask: (round) => ({
    name: `Arreglar lo que encontraron las pruebas (vuelta ${round})`,
    description:
      'Algunas pruebas fallan. Averigua por qué y arregla el programa; cambia una prueba solo si la prueba misma está mal.',
    criterion: 'Todas las pruebas salen bien.',
  }),
  conflict: (agent, files) => {
    const mine = 'La más nueva';
    const theirs = 'La que ya estaba';
    return {
      mine,
      theirs,
      question: {
        question: `${agent} y alguien más cambiaron el mismo sitio en ${files.join(', ')}. ¿Qué versión se queda?`,
        header: 'Elige',
        options: [
          { label: mine, description: `Lo que ${agent} acaba de hacer` },
          { label: theirs, description: 'Lo que se terminó primero' },
        ],
        multiSelect: false,
      },
    };
  },
};
