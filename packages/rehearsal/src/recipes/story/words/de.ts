import type { StoryWords } from './index.ts';

export const de: StoryWords = {
  book: 'ein offenes Buch mit Sternen',
  creatures: [
    [/\bdrachen?\b/i, 'der Drache'],
    [/\bhexen?\b/i, 'die Hexe'],
    [/\bzauber(?:er|in)\b/i, 'der Zauberer'],
    [/\beinh(?:orn|örner)\b/i, 'das Einhorn'],
    [/\broboter\b/i, 'der Roboter'],
    [/\b(?:alien|außerirdische)/i, 'das Alien'],
    [/\bpirat(?:en)?\b/i, 'der Pirat'],
    [/\b(?:geist|gespenst)/i, 'das Gespenst'],
    [/\bmonster\b/i, 'das Monster'],
    [/\bw(?:olf|ölfe)\b/i, 'der Wolf'],
    [/\b(?:katzen?|kater)\b/i, 'die Katze'],
    [/\bhunde?\b/i, 'der Hund'],
    [/\bbären?\b/i, 'der Bär'],
    [/\bf(?:uchs|üchse)\b/i, 'der Fuchs'],
  ],
  places: [
    [
      /bibliothek|bücherei/i,
      { name: 'die Bibliothek', inside: 'in der Bibliothek', around: 'Regale voller alter Bücher' },
    ],
    [
      /wald|dschungel/i,
      { name: 'der Wald', inside: 'im Wald', around: 'hohe, dunkle Bäume und weiches Moos' },
    ],
    [
      /schloss|burg/i,
      { name: 'das Schloss', inside: 'im Schloss', around: 'kalte Steine und lange Schatten' },
    ],
    [
      /schule/i,
      { name: 'die Schule', inside: 'in der Schule', around: 'leere Tische und vergessene Kreide' },
    ],
    [
      /weltraum|rakete|raumschiff|planet/i,
      {
        name: 'die Raumstation',
        inside: 'in der Raumstation',
        around: 'blinkende Lichter und stille Sterne',
      },
    ],
    [
      /meer|ozean|schiff/i,
      {
        name: 'das versunkene Schiff',
        inside: 'im versunkenen Schiff',
        around: 'blaues Licht und treibende Seile',
      },
    ],
    [
      /höhle/i,
      { name: 'die Höhle', inside: 'in der Höhle', around: 'tropfendes Wasser und glitzernde Steine' },
    ],
    [/insel/i, { name: 'die Insel', inside: 'auf der Insel', around: 'krumme Palmen und weißer Sand' }],
    [/museum/i, { name: 'das Museum', inside: 'im Museum', around: 'Statuen, die zuzuhören scheinen' }],
    [/garten/i, { name: 'der Garten', inside: 'im Garten', around: 'Rosen, so hoch wie ein Haus' }],
    [
      /stadt|dorf/i,
      { name: 'die alte Stadt', inside: 'in der alten Stadt', around: 'enge Gassen und geschlossene Läden' },
    ],
    [
      /haus/i,
      { name: 'das alte Haus', inside: 'im alten Haus', around: 'knarrende Stufen und verhüllte Stühle' },
    ],
  ],
  someCreature: 'die geheimnisvolle Gestalt',
  somePlace: { name: 'dieser Ort', inside: 'an diesem Ort', around: 'seltsame Umrisse im Halbdunkel' },
  youAre: 'Du heißt {hero}.',
  wander: 'Erst einmal bleiben und lauschen',
  scenes: [
    {
      id: 'door',
      title: 'Die Tür',
      text: 'Es ist still {inside}. Zu still. Man sagt: {creature} wohnt hier. Vor dir steht eine Tür offen, nur einen Spalt.',
      ways: ['Die Tür aufstoßen', 'Durch das Fenster klettern'],
    },
    {
      id: 'whisper',
      title: 'Das Flüstern',
      text: 'Um dich herum: {around}. Irgendwo flüstert jemand deinen Namen, als wäre er ein Geheimnis.',
      ways: ['Dem Flüstern folgen', 'Auf Zehenspitzen in die andere Richtung gehen'],
    },
    {
      id: 'lamp',
      title: 'Die Lampe',
      text: 'Eine kleine Lampe steht auf dem Boden. Sie ist noch warm. Wer sie angezündet hat, ist eben erst gegangen.',
      ways: ['Die Lampe mitnehmen', 'Im Dunkeln weitertasten'],
    },
    {
      id: 'map',
      title: 'Die Karte',
      text: 'Du findest eine Karte. Darauf steht: {place}. Eine rote Linie zeigt einen Weg, den bei Tag niemand sieht.',
      ways: ['Der roten Linie folgen', 'Die Karte umdrehen'],
    },
    {
      id: 'footprints',
      title: 'Die Spuren',
      text: 'Spuren führen durch den Staub, viel zu groß für einen Menschen. Hier war jemand: {creature}.',
      ways: ['Von Spur zu Spur steigen', 'Rückwärts gehen, das ist schlau'],
    },
    {
      id: 'riddle',
      title: 'Das Rätsel',
      text: 'Eine tiefe Stimme fragt: „Was wird größer, wenn man es teilt?“ Sie wartet. Sie hat alle Zeit der Welt.',
      ways: ['„Eine Geschichte“, sagst du', '„Eine Freundschaft“, sagst du'],
    },
    {
      id: 'key',
      title: 'Der Schlüssel',
      text: 'Etwas glitzert: ein Schlüssel, so lang wie dein Arm. Daran hängt ein Zettel: „Für alle, die nett fragen.“',
      ways: ['„Bitte“ sagen und ihn nehmen', 'Den Schlüssel liegen lassen'],
    },
    {
      id: 'clock',
      title: 'Die Uhr',
      text: 'Eine Uhr ohne Zeiger beginnt zu schlagen. Du zählst mit. Sie schlägt dreizehnmal.',
      ways: ['Auf den vierzehnten Schlag warten', 'Schnell weitergehen'],
    },
    {
      id: 'bridge',
      title: 'Die Brücke',
      text: 'Hier endet der Boden. Eine Brücke aus alten Brettern führt hinüber. Sie knarrt, und tief unten knarrt etwas zurück.',
      ways: ['Langsam hinübergehen', 'Rennen'],
    },
    {
      id: 'mirror',
      title: 'Der Spiegel',
      text: 'In einem hohen Spiegel siehst du dich. Und hinter dir steht noch jemand: {creature}. Du drehst dich um. Niemand ist da.',
      ways: ['Dem Spiegel zuwinken', 'Hinter den Spiegel schauen'],
    },
    {
      id: 'bed',
      title: 'Das Bett',
      text: 'Du stehst vor einem Bett aus Decken, viel zu groß für dich. Daneben liegt ein Teller Kekse. Hier also schläft {creature}.',
      ways: ['Einen Keks probieren', 'Die Decken glatt streichen'],
    },
    {
      id: 'meeting',
      title: 'Auge in Auge',
      text: 'Und dann steht {creature} vor dir, genauso überrascht wie du. Keiner spricht. Alles hängt davon ab, was du jetzt tust.',
      ways: ['Dich höflich verbeugen', 'Lächeln'],
    },
  ],
  endings: [
    {
      id: 'friend',
      title: 'Neue Freunde',
      text: 'Du streckst die Hand aus. Ganz vorsichtig nimmt {creature} sie. Von nun an seid ihr zu zweit, und nichts hier ist mehr zu still.',
      way: 'Die Hand ausstrecken',
    },
    {
      id: 'secret',
      title: 'Das Geheimnis',
      text: '„Ich verrate es niemandem“, sagst du. {Creature} lächelt und gibt dir einen winzigen Schlüssel für die Hintertür: Komm, wann immer du willst.',
      way: 'Versprechen, nichts zu verraten',
    },
    {
      id: 'treasure',
      title: 'Der Schatz',
      text: 'Der Schimmer führt dich zum Schatz: alle Geschichten, die hier je erzählt wurden, jede in ihrer eigenen Flasche. Eine darfst du mitnehmen.',
      way: 'Einem Schimmer im Dunkeln folgen',
    },
    {
      id: 'feast',
      title: 'Das große Fest',
      text: 'Du kommst an einen Tisch, gedeckt für hundert Gäste. „Endlich kommt jemand!“, ruft {creature}. Es gibt Pfannkuchen bis Mitternacht.',
      way: 'Dem Duft von Pfannkuchen folgen',
    },
    {
      id: 'home',
      title: 'Vor der Dunkelheit zu Hause',
      text: 'Du schlüpfst hinaus, als gerade die Sterne aufgehen. Hinter dir geht ein Licht an und aus, zweimal. Das heißt gute Nacht. Du kommst wieder.',
      way: 'Umkehren, denn es ist spät',
    },
    {
      id: 'guardian',
      title: 'Neu im Amt',
      text: 'Das Buch erzählt alles, was du heute getan hast. Der letzte Satz lautet: „Und seitdem wacht unser Held über alles hier.“ Die Tinte ist noch nass.',
      way: 'Das Buch mit deinem Namen öffnen',
    },
  ],
};
