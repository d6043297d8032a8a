import type { ReportWords } from './index.ts';

export const es: ReportWords = {
  title: 'reparado: {report}',
  changed: '{name} en {path} era {from} y ahora es {to}.',
  look: 'En theme.css he cambiado {lines}.',
  tested: 'Pruebas escritas para que no vuelva a pasar: {count}.',
  lost: 'Has avisado: "{report}". Lo he mirado, pero soy un guion y no sé repararlo, así que no he cambiado nada de tu nugget.',
  knows:
    'Puedo cambiar colores, lo clara que es la página, el tamaño del texto y estos números: {names}. Di por ejemplo qué va demasiado rápido o lento, qué es muy difícil, muy pequeño o muy fuerte.',
  broken: 'Algunos archivos no estaban como sé que funcionan y los he devuelto a su sitio: {files}.',
};
