import type { DoorWords } from './doorWords.ts';

export const es: DoorWords = {
  language: 'es',
  login: {
    title: 'Nugget aún no conoce este navegador',
    say: 'Tus nuggets están a salvo. Inicia Nugget otra vez y abrirá solo la página correcta.',
    adult:
      'Para mayores: ejecuta npm start en la carpeta de Nugget; muestra un enlace nuevo. Ábrelo en este navegador.',
  },
  ticket: {
    title: 'Este enlace ya se usó',
    say: 'Cada enlace abre Nugget una sola vez y solo durante diez minutos. Inicia Nugget otra vez para tener uno nuevo.',
    adult: 'Para mayores: ejecuta npm start en la carpeta de Nugget; muestra un enlace nuevo.',
  },
  studio: {
    title: 'El taller aún no está montado',
    say: 'Tus nuggets están a salvo. Inicia Nugget otra vez y primero montará su taller.',
    adult: 'Para mayores: ejecuta npm start en la carpeta de Nugget; construye el estudio cuando hace falta.',
  },
};
