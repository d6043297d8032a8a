import type { StoryWords } from './index.ts';

export const fr: StoryWords = {
  book: 'un livre ouvert avec des étoiles',
  creatures: [
    [/\bdragons?\b/i, 'le dragon'],
    [/\bsorci(?:er|ère)s?\b/i, 'la sorcière'],
    [/\bmagicien(?:ne)?s?\b/i, 'le magicien'],
    [/\blicornes?\b/i, 'la licorne'],
    [/\brobots?\b/i, 'le robot'],
    [/\b(?:extraterrestres?|aliens?)\b/i, 'l’extraterrestre'],
    [/\bpirates?\b/i, 'le pirate'],
    [/\bfantômes?\b/i, 'le fantôme'],
    [/\bmonstres?\b/i, 'le monstre'],
    [/\bloups?\b/i, 'le loup'],
    [/\bchat(?:te)?s?\b/i, 'le chat'],
    [/\bchien(?:ne)?s?\b/i, 'le chien'],
    [/\bours\b/i, 'l’ours'],
    [/\brenards?\b/i, 'le renard'],
  ],
  places: [
    [
      /\bbibliothèques?\b/i,
      { name: 'la bibliothèque', inside: 'dans la bibliothèque', around: 'des étagères de vieux livres' },
    ],
    [
      /\b(?:forêt|bois|jungle)\b/i,
      { name: 'la forêt', inside: 'dans la forêt', around: 'de grands arbres sombres et de la mousse' },
    ],
    [
      /\bchâteau\b/i,
      { name: 'le château', inside: 'dans le château', around: 'des pierres froides et de longues ombres' },
    ],
    [
      /école/i,
      { name: 'l’école', inside: 'dans l’école', around: 'des tables vides et des craies oubliées' },
    ],
    [
      /\b(?:espace|fusée|vaisseau|planète)\b/i,
      {
        name: 'la station spatiale',
        inside: 'dans la station spatiale',
        around: 'des lumières qui clignotent et des étoiles muettes',
      },
    ],
    [
      /\b(?:mer|océan|bateau|navire)\b/i,
      {
        name: 'le navire englouti',
        inside: 'dans le navire englouti',
        around: 'une lumière bleue et des cordes qui flottent',
      },
    ],
    [
      /\bgrottes?\b/i,
      {
        name: 'la grotte',
        inside: 'dans la grotte',
        around: 'de l’eau qui goutte et des pierres brillantes',
      },
    ],
    [
      /\bîle|\bile\b/i,
      { name: 'l’île', inside: 'sur l’île', around: 'des palmiers courbés et du sable blanc' },
    ],
    [/\bmusée/i, { name: 'le musée', inside: 'dans le musée', around: 'des statues qui semblent écouter' }],
    [
      /\bjardin\b/i,
      { name: 'le jardin', inside: 'dans le jardin', around: 'des roses hautes comme une maison' },
    ],
    [
      /\b(?:ville|village)\b/i,
      {
        name: 'la vieille ville',
        inside: 'dans la vieille ville',
        around: 'des rues étroites et des volets fermés',
      },
    ],
    [
      /\bmaison\b/i,
      {
        name: 'la vieille maison',
        inside: 'dans la vieille maison',
        around: 'des marches qui grincent et des chaises voilées',
      },
    ],
  ],
  someCreature: 'la silhouette mystérieuse',
  somePlace: { name: 'ce lieu', inside: 'en ce lieu', around: 'des formes étranges dans la pénombre' },
  youAre: 'Tu t’appelles {hero}.',
  wander: 'Rester d’abord un peu pour écouter',
  scenes: [
    {
      id: 'door',
      title: 'La porte',
      text: 'Tout est calme {inside}. Trop calme. On dit qu’ici habite {creature}. Devant toi, une porte est entrouverte.',
      ways: ['Pousser la porte', 'Entrer par la fenêtre'],
    },
    {
      id: 'whisper',
      title: 'Le murmure',
      text: 'Autour de toi, il n’y a que {around}. Quelque part, quelqu’un murmure ton nom comme un secret.',
      ways: ['Suivre le murmure', 'Partir de l’autre côté sur la pointe des pieds'],
    },
    {
      id: 'lamp',
      title: 'La lampe',
      text: 'Une petite lampe est posée par terre. Elle est encore chaude. Celui qui l’a allumée vient de partir.',
      ways: ['Emporter la lampe', 'Avancer à tâtons dans le noir'],
    },
    {
      id: 'map',
      title: 'La carte',
      text: 'Tu trouves une carte. En haut, il est écrit : {place}. Une ligne rouge montre un chemin que personne ne voit le jour.',
      ways: ['Suivre la ligne rouge', 'Retourner la carte'],
    },
    {
      id: 'footprints',
      title: 'Les traces',
      text: 'Des traces traversent la poussière, bien trop grandes pour une personne. Un seul être laisse de telles traces : {creature}.',
      ways: ['Marcher de trace en trace', 'Marcher à reculons, par ruse'],
    },
    {
      id: 'riddle',
      title: 'La devinette',
      text: 'Une voix grave demande : « Qu’est-ce qui grandit quand on le partage ? » Elle attend. Elle a tout son temps.',
      ways: ['« Une histoire », réponds-tu', '« Une amitié », réponds-tu'],
    },
    {
      id: 'key',
      title: 'La clé',
      text: 'Quelque chose brille : une clé longue comme ton bras. Un mot y pend : « Pour qui demande gentiment. »',
      ways: ['Dire « s’il te plaît » et la prendre', 'Laisser la clé où elle est'],
    },
    {
      id: 'clock',
      title: 'L’horloge',
      text: 'Une horloge sans aiguilles se met à sonner. Tu comptes. Elle sonne treize fois.',
      ways: ['Attendre le quatorzième coup', 'Repartir vite'],
    },
    {
      id: 'bridge',
      title: 'Le pont',
      text: 'Ici, le sol s’arrête. Un pont de vieilles planches mène de l’autre côté. Il grince, et tout en bas quelque chose lui répond.',
      ways: ['Traverser lentement', 'Courir'],
    },
    {
      id: 'mirror',
      title: 'Le miroir',
      text: 'Dans un grand miroir, tu te vois. Et derrière toi, il y a {creature}. Tu te retournes. Personne.',
      ways: ['Faire signe au miroir', 'Regarder derrière le miroir'],
    },
    {
      id: 'bed',
      title: 'Le lit',
      text: 'Te voici devant un lit de couvertures, bien trop grand pour toi, avec une assiette de biscuits. C’est donc ici que dort {creature}.',
      ways: ['Goûter un biscuit', 'Lisser les couvertures'],
    },
    {
      id: 'meeting',
      title: 'Face à face',
      text: 'Et soudain, te voici devant {creature}, et la surprise est la même des deux côtés. Personne ne parle. Tout dépend de ce que tu fais maintenant.',
      ways: ['Saluer poliment', 'Sourire'],
    },
  ],
  endings: [
    {
      id: 'friend',
      title: 'Une nouvelle amitié',
      text: 'Tu tends la main. Tout doucement, {creature} la prend. Désormais vous êtes deux, et plus rien ici n’est trop calme.',
      way: 'Tendre la main',
    },
    {
      id: 'secret',
      title: 'Le secret',
      text: '« Je ne dirai rien à personne », dis-tu. {Creature} sourit et te donne une toute petite clé de la porte de derrière : reviens quand tu veux.',
      way: 'Promettre de ne rien dire',
    },
    {
      id: 'treasure',
      title: 'Le trésor',
      text: 'La lueur te mène au trésor : toutes les histoires racontées ici, chacune dans sa bouteille. Tu peux en emporter une.',
      way: 'Suivre une lueur dans le noir',
    },
    {
      id: 'feast',
      title: 'Le grand festin',
      text: 'Tu arrives à une table mise pour cent invités. « Enfin quelqu’un ! » dit {creature}. Il y a des crêpes jusqu’à minuit.',
      way: 'Suivre l’odeur des crêpes',
    },
    {
      id: 'home',
      title: 'À la maison avant la nuit',
      text: 'Tu sors au moment où les étoiles se lèvent. Derrière toi, une lumière s’allume et s’éteint, deux fois. Cela veut dire bonne nuit. Tu reviendras.',
      way: 'Faire demi-tour, car il est tard',
    },
    {
      id: 'guardian',
      title: 'La relève',
      text: 'Le livre raconte tout ce que tu as fait aujourd’hui. La dernière ligne dit : « Et depuis, quelqu’un veille sur tout cela. C’est toi. » L’encre est encore fraîche.',
      way: 'Ouvrir le livre qui porte ton nom',
    },
  ],
};
