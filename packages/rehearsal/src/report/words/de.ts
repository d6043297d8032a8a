import type { ReportWords } from './index.ts';

export const de: ReportWords = {
  title: 'repariert: {report}',
  changed: '{name} in {path} war {from} und ist jetzt {to}.',
  look: 'In theme.css habe ich {lines} geändert.',
  tested: 'Tests, damit es nicht wiederkommt: {count}.',
  lost: 'Du hast gemeldet: "{report}". Ich habe nachgesehen, aber ich bin ein Skript und weiß nicht, wie man das repariert. Darum habe ich an deinem Nugget nichts geändert.',
  knows:
    'Ich kann Farben ändern, wie hell die Seite ist, wie groß der Text ist, und diese Zahlen: {names}. Sag zum Beispiel, was zu schnell, zu langsam, zu schwer, zu klein oder zu laut ist.',
  broken: 'Manche Dateien waren nicht so, wie ich weiß, dass sie laufen. Ich habe sie zurückgelegt: {files}.',
};
