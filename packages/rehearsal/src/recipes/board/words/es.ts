import type { BoardWords } from './index.ts';

export const es: BoardWords = {
  slider: 'Aquí no hay ninguna placa. Pruébalo tú:',
  happy: 'Feliz',
  sad: 'Triste',
  looking: 'Buscando la placa …',
  connected: 'La placa está conectada.',
  alone: 'No hay ninguna placa conectada. Pon el programa en una placa para verlo en directo.',
  unknown: 'todavía no se sabe',
  yes: 'sí',
  no: 'no',
  on: 'encender',
  off: 'apagar',
};
