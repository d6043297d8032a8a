import type { StoryWords } from './index.ts';

export const es: StoryWords = {
  book: 'un libro abierto con estrellas',
  creatures: [
    [/\bdrag(?:ón|ones)/i, 'el dragón'],
    [/\bbrujas?\b/i, 'la bruja'],
    [/\bmag[oa]s?\b/i, 'el mago'],
    [/\bunicornios?\b/i, 'el unicornio'],
    [/\brobots?\b/i, 'el robot'],
    [/\b(?:extraterrestres?|aliens?)\b/i, 'el extraterrestre'],
    [/\bpiratas?\b/i, 'el pirata'],
    [/\bfantasmas?\b/i, 'el fantasma'],
    [/\bmonstruos?\b/i, 'el monstruo'],
    [/\blobos?\b/i, 'el lobo'],
    [/\bgat[oa]s?\b/i, 'el gato'],
    [/\bperr[oa]s?\b/i, 'el perro'],
    [/\bosos?\b/i, 'el oso'],
    [/\bzorros?\b/i, 'el zorro'],
  ],
  places: [
    [
      /\bbibliotecas?\b/i,
      { name: 'la biblioteca', inside: 'en la biblioteca', around: 'estantes llenos de libros viejos' },
    ],
    [
      /\b(?:bosque|selva)\b/i,
      { name: 'el bosque', inside: 'en el bosque', around: 'árboles altos y oscuros y musgo blando' },
    ],
    [
      /\bcastillo\b/i,
      { name: 'el castillo', inside: 'en el castillo', around: 'piedra fría y sombras largas' },
    ],
    [
      /\b(?:escuela|colegio)\b/i,
      { name: 'la escuela', inside: 'en la escuela', around: 'mesas vacías y tizas olvidadas' },
    ],
    [
      /\b(?:espacio|cohete|nave|planeta)\b/i,
      {
        name: 'la estación espacial',
        inside: 'en la estación espacial',
        around: 'luces que parpadean y estrellas calladas',
      },
    ],
    [
      /\b(?:mar|océano|barco)\b/i,
      { name: 'el barco hundido', inside: 'en el barco hundido', around: 'luz azul y cuerdas a la deriva' },
    ],
    [
      /\bcuevas?\b/i,
      { name: 'la cueva', inside: 'en la cueva', around: 'gotas de agua y piedras brillantes' },
    ],
    [/\bisla\b/i, { name: 'la isla', inside: 'en la isla', around: 'palmeras torcidas y arena blanca' }],
    [/\bmuseo\b/i, { name: 'el museo', inside: 'en el museo', around: 'estatuas que parecen escuchar' }],
    [/\bjardín/i, { name: 'el jardín', inside: 'en el jardín', around: 'rosas altas como una casa' }],
    [
      /\b(?:ciudad|pueblo)\b/i,
      {
        name: 'la ciudad vieja',
        inside: 'en la ciudad vieja',
        around: 'calles estrechas y ventanas cerradas',
      },
    ],
    [
      /\bcasa\b/i,
      { name: 'la casa vieja', inside: 'en la casa vieja', around: 'escalones que crujen y sillas tapadas' },
    ],
  ],
  someCreature: 'la figura misteriosa',
  somePlace: { name: 'este lugar', inside: 'en este lugar', around: 'formas extrañas en la penumbra' },
  youAre: 'Te llamas {hero}.',
  wander: 'Quedarte un rato a escuchar',
  scenes: [
    {
      id: 'door',
      title: 'La puerta',
      text: 'Todo está en silencio {inside}. Demasiado. Dicen que aquí vive {creature}. Delante de ti hay una puerta entreabierta.',
      ways: ['Empujar la puerta', 'Entrar por la ventana'],
    },
    {
      id: 'whisper',
      title: 'El susurro',
      text: 'A tu alrededor solo hay {around}. En algún sitio alguien susurra tu nombre, como si fuera un secreto.',
      ways: ['Seguir el susurro', 'Ir de puntillas hacia el otro lado'],
    },
    {
      id: 'lamp',
      title: 'La lámpara',
      text: 'En el suelo hay una lámpara pequeña. Todavía está caliente. Quien la encendió acaba de irse.',
      ways: ['Llevarte la lámpara', 'Seguir a tientas en la oscuridad'],
    },
    {
      id: 'map',
      title: 'El mapa',
      text: 'Encuentras un mapa. Arriba pone: {place}. Una línea roja marca un camino que de día nadie ve.',
      ways: ['Seguir la línea roja', 'Darle la vuelta al mapa'],
    },
    {
      id: 'footprints',
      title: 'Las huellas',
      text: 'Unas huellas cruzan el polvo, demasiado grandes para una persona. Por aquí pasó {creature}.',
      ways: ['Pisar de huella en huella', 'Andar hacia atrás, que es más astuto'],
    },
    {
      id: 'riddle',
      title: 'La adivinanza',
      text: 'Una voz profunda pregunta: «¿Qué crece cuando se comparte?». Espera. Parece que tiene todo el tiempo del mundo.',
      ways: ['«Un cuento», respondes', '«Una amistad», respondes'],
    },
    {
      id: 'key',
      title: 'La llave',
      text: 'Algo brilla: una llave larga como tu brazo. Lleva una nota: «Para quien la pida con amabilidad».',
      ways: ['Decir «por favor» y cogerla', 'Dejar la llave donde está'],
    },
    {
      id: 'clock',
      title: 'El reloj',
      text: 'Un reloj sin agujas empieza a sonar. Cuentas con él. Suena trece veces.',
      ways: ['Esperar la campanada catorce', 'Seguir deprisa'],
    },
    {
      id: 'bridge',
      title: 'El puente',
      text: 'Aquí se acaba el suelo. Un puente de tablas viejas lleva al otro lado. Cruje, y muy abajo algo le contesta.',
      ways: ['Cruzar despacio', 'Correr'],
    },
    {
      id: 'mirror',
      title: 'El espejo',
      text: 'En un espejo alto te ves, y detrás de ti está {creature}. Te das la vuelta. No hay nadie.',
      ways: ['Saludar al espejo', 'Mirar detrás del espejo'],
    },
    {
      id: 'bed',
      title: 'La cama',
      text: 'Estás ante una cama de mantas, demasiado grande para ti, y al lado hay un plato de galletas. Así que aquí duerme {creature}.',
      ways: ['Probar una galleta', 'Estirar las mantas'],
    },
    {
      id: 'meeting',
      title: 'Cara a cara',
      text: 'Y entonces {creature} está delante de ti, con la misma cara de sorpresa que tú. Nadie habla. Todo depende de lo que hagas ahora.',
      ways: ['Saludar con una reverencia', 'Sonreír'],
    },
  ],
  endings: [
    {
      id: 'friend',
      title: 'Una nueva amistad',
      text: 'Tiendes la mano. Con mucho cuidado, {creature} la toma. Desde hoy sois dos, y aquí ya nada está demasiado callado.',
      way: 'Tender la mano',
    },
    {
      id: 'secret',
      title: 'El secreto',
      text: '«No se lo diré a nadie», dices. {Creature} sonríe y te da una llave diminuta de la puerta de atrás: ven cuando quieras.',
      way: 'Prometer que no dirás nada',
    },
    {
      id: 'treasure',
      title: 'El tesoro',
      text: 'El brillo te lleva al tesoro: todos los cuentos que se han contado aquí, cada uno en su botella. Puedes llevarte uno a casa.',
      way: 'Seguir un brillo en la oscuridad',
    },
    {
      id: 'feast',
      title: 'El gran banquete',
      text: 'Llegas a una mesa puesta para cien invitados. «¡Por fin viene alguien!», dice {creature}. Hay tortitas hasta medianoche.',
      way: 'Seguir el olor a tortitas',
    },
    {
      id: 'home',
      title: 'En casa antes de la noche',
      text: 'Sales justo cuando aparecen las estrellas. Detrás de ti una luz se enciende y se apaga, dos veces. Quiere decir buenas noches. Volverás.',
      way: 'Volver, porque es tarde',
    },
    {
      id: 'guardian',
      title: 'Quien lo guarda todo',
      text: 'El libro cuenta todo lo que has hecho hoy. La última línea dice: «Y desde entonces alguien cuida de todo esto. Eres tú». La tinta aún está húmeda.',
      way: 'Abrir el libro que lleva tu nombre',
    },
  ],
};
