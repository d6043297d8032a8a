/**
 * What a child says when it means a part, by the name under which a device provides it; English, Spanish, French, German.
 * A word counts from its beginning, so that `moist` is also moisture; with a full stop it counts only whole.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  moisture: [
    ...['moist', 'dry', 'soil', 'plant', 'water level', 'watering', 'wet.'],
    ...[
      'humedad del suelo',
      'planta',
      'seco',
      'seca',
      'tierra',
      'regar',
      'humidité du sol',
      'plante',
      'sèche',
    ],
    ...['terre', 'arros', 'feuchte erde', 'pflanze', 'trocken', 'bodenfeucht', 'blume', 'gieß'],
  ],
  light: [
    ...['light sensor', 'light level', 'bright', 'dark', 'daylight', 'photoresistor', 'how light'],
    ...['sensor de luz', 'oscur', 'claridad', 'luz del sol', 'capteur de lumi', 'sombre', 'luminosité'],
    ...['obscur', 'lichtsensor', 'helligkeit', 'hell.', 'heller', 'dunkel'],
  ],
  temperature: [
    ...['temperat', 'thermomet', 'humid', 'warm', 'hot.', 'cold', 'weather', 'heat', 'dht'],
    ...[
      'termómet',
      'humedad',
      'calor',
      'frío',
      'caliente',
      'clima',
      'températ',
      'thermomèt',
      'chaud',
      'froid',
    ],
    ...['humidité', 'météo', 'temperatur', 'luftfeucht', 'feuchtigkeit', 'wärme', 'kalt', 'heiß', 'wetter'],
  ],
  display: [
    ...['screen', 'oled', 'display', 'pantalla', 'écran', 'afficheur', 'bildschirm', 'anzeige', 'ssd1306'],
  ],
  servo: ['servo', 'arm.', 'flag.', 'gate.', 'barrier', 'brazo', 'barrera', 'bras.', 'barrière', 'schranke'],
  rgb_led: [
    ...[
      'neopixel',
      'rgb',
      'rainbow',
      'ws2812',
      'light strip',
      'led strip',
      'coloured light',
      'colored light',
    ],
    ...['arcoíris', 'tira de luces', 'luces de colores', 'arc-en-ciel', 'bande de led', 'lumières color'],
    ...['regenbogen', 'lichterkette', 'lichtband', 'bunte lichter', 'farbige lichter'],
  ],
  traffic_light: [
    'traffic light',
    'traffic signal',
    'semáforo',
    'feu de circulation',
    'feux tricolores',
    'ampel',
  ],
};

const PATTERNS = Object.entries(WORDS).map(
  ([provided, words]) =>
    [provided, new RegExp(`(?<!\\p{L})(?:${words.join('|').replaceAll('.', '(?!\\p{L})')})`, 'iu')] as const,
);

/** The names of the parts that a text speaks of. */
export const partsMeantBy = (text: string): readonly string[] =>
  PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([provided]) => provided);
