import type { Narration } from './narration.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`;

export const fr: Narration = {
  narrator: 'Nugget',
  rehearsal:
    "Ceci est une répétition : tout est écrit d'avance, ce n'est pas une IA. Une équipe bien rodée montre comment on construit, sans clé et sans internet.",
  planning: "L'équipe se réunit et fait un plan.",
  recovered: "Quelque chose nous a interrompus. Rien n'est perdu : l'équipe continue là où elle en était.",
  goesOn: "C'est reparti. Ce qui est fini reste, et l'équipe continue à partir de là.",
  rebuild: "Les blocs ont changé. Ce qui est là reste, et l'équipe construit le nouveau par-dessus.",
  fixing: "Merci de l'avoir dit. Quelqu'un de l'équipe regarde et répare.",
  undone: (message) => `Retour à : ${message}`,
  explainer: 'Expliqueur',
  mendTask: {
    name: 'Réparer ce que tu as trouvé',
    description: "Tu as écrit ce qui ne va pas. Quelqu'un cherche pourquoi et répare.",
    criterion: 'Ce qui a été signalé est réparé.',
  },
  noHistory:
    "Il n'y a pas git sur cet ordinateur : pas d'historique, pas de retour en arrière. La construction continue quand même.",
  succeeded: ({ tasks, tests }) =>
    tests > 0
      ? `C'est fait ! L'équipe a fini ${many(tasks, 'tâche', 'tâches')} et ${many(tests, 'test a réussi', 'tests ont réussi')}.`
      : `C'est fait ! L'équipe a fini ${many(tasks, 'tâche', 'tâches')}. Les tests étaient désactivés.`,
  failed: ({ done, tasks, because }) =>
    `L'équipe a fini ${done} sur ${many(tasks, 'tâche', 'tâches')}. ${because}`,
  portals: (names) =>
    `Cette version ne peut pas encore ouvrir tous les portails. Ceux-ci restent fermés, rien n'est touché derrière : ${names.join(', ')}.`,
  board: {
    noBoard:
      'Je ne vois aucune carte qui répond : ton nugget va donc sur une carte virtuelle, qui vit dans cet ordinateur. Branche une vraie carte quand tu veux, et le même programme ira dessus.',
    severalBoards:
      'Je vois plusieurs cartes et je ne sais pas laquelle choisir : ton nugget va donc sur la carte virtuelle. Choisis une carte pour le mettre dessus.',
    virtual: 'Carte virtuelle',
    virtualDescription: 'Une carte qui vit dans cet ordinateur',
    which: 'Sur quelle carte va ton nugget ?',
    whichHeader: 'Carte',
    mayFlash: (board) => `Est-ce que je mets ton nugget sur la carte maintenant ? ${board}`,
    files: (paths) =>
      `Ces fichiers vont dessus : ${paths.join(', ')}. Une copie de ce qui s'y trouve est gardée.`,
    left: "D'accord, rien n'a été mis sur la carte. Les fichiers sont prêts et peuvent y aller à tout moment.",
    flashed: (board) => `Ton nugget tourne maintenant sur la carte : ${board}`,
    board: 'Carte',
    portalLacks: (capabilities) =>
      `Le programme de la carte ne connaît pas tout ce que promet son portail. Il manque : ${capabilities.join(', ')}. Demande à l'équipe de l'ajouter.`,
  },
  fixTask: (round) => ({
    name: `Réparer ce que les tests ont trouvé (tour ${round})`,
    description:
      "Des tests échouent. Trouve pourquoi et répare le programme ; ne change un test que si c'est lui qui a tort.",
    criterion: 'Tous les tests réussissent.',
  }),
  conflict: (agent, files) => {
    const mine = 'La plus récente';
    const theirs = 'Celle qui était là';
    return {
      mine,
      theirs,
      question: {
        question: `${agent} et quelqu'un d'autre ont changé le même endroit dans ${files.join(', ')}. Quelle version garder ?`,
        header: 'Choisis',
        options: [
          { label: mine, description: `Ce que ${agent} vient de faire` },
          { label: theirs, description: 'Ce qui était fini en premier' },
        ],
        multiSelect: false,
      },
    };
  },
};
