import type { ReportWords } from './index.ts';

export const fr: ReportWords = {
  title: 'réparé : {report}',
  changed: '{name} dans {path} valait {from} et vaut maintenant {to}.',
  look: 'Dans theme.css j’ai changé {lines}.',
  tested: 'Tests écrits pour que cela ne revienne pas : {count}.',
  lost: 'Tu as signalé : "{report}". J’ai regardé, mais je suis un script et je ne sais pas réparer cela. Je n’ai donc rien changé à ton nugget.',
  knows:
    'Je sais changer les couleurs, la clarté de la page, la taille du texte et ces nombres : {names}. Dis par exemple ce qui est trop rapide, trop lent, trop difficile, trop petit ou trop fort.',
  broken: 'Certains fichiers n’étaient pas comme je sais qu’ils marchent. Je les ai remis : {files}.',
};
