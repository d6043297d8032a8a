import type { Part, PartOrder, Piece } from '../general/page/part.ts';
import { templatesIn } from '../shared/templates.ts';
import { wordsFor } from '../shared/words/index.ts';
import { endingsLiteral, type Plot, plotOf, scenesLiteral } from './plot.ts';
import { isOutOfShape, shapeOf } from './shape.ts';

const template = templatesIn(new URL('./files/', import.meta.url));

const REMEMBER =
  /\b(remember\w*|found|badges?|collect\w*|merk\w*|gefunden\w*|recuerd\w*|encontrad\w*|souvien\w*|trouvé\w*)(?!\p{L})/iu;
const AGAIN =
  /\b(again|restart|from the beginning|noch (?:ein)?mal|neu an(?:zu)?fangen|von vorn|de nuevo|otra vez|recommencer)\b/iu;
const ENDINGS = /\b(endings?|ends|enden|finales?|fins)\b/iu;
const SCENES =
  /\b(scenes?|chapters?|choices?|choose|decide|szenen?|kapitel|entscheide\w*|escenas?|elijo|elegir|opciones|scènes?|choix|choisi\w*)\b/iu;

/** A story with scenes, choices and endings that are collected. */
export const storyPart: Part = {
  id: 'story',
  isNamedIn: () => true,
  answers: ({ description }) =>
    !isOutOfShape(description) && [REMEMBER, AGAIN, ENDINGS, SCENES].some((words) => words.test(description)),
  build: (order) => {
    const { spec } = order;
    const plot = plotOf(spec);
    const { theEnd, choose, startAgain } = wordsFor(spec.language);
    return {
      show: 'showStory',
      pieces: [scenesPiece(plot), endingsPiece(plot), pathsPiece(), badgesPiece(order)],
      assembly: [template('src/story.js', { theEnd, choose, startAgain }), template('looks/story.css')],
      tests: testsFor(order),
    };
  },
};

/** What a wish is about. The order matters: "remember which endings I have found" speaks of endings too. */
function topicOf(words: string): 'badges' | 'paths' | 'scenes' | 'endings' {
  if (REMEMBER.test(words)) return 'badges';
  if (AGAIN.test(words)) return 'paths';
  return SCENES.test(words) ? 'scenes' : 'endings';
}

const scenesPiece = ({ scenes }: Plot): Piece => ({
  name: 'Write the scenes',
  description: `Write ${scenes.length} scenes into src/scenes.js; each choice says where it leads.`,
  files: [template('src/scenes.js', { scenes: scenesLiteral(scenes) })],
  acceptance: ['Every scene can be reached from the beginning.'],
  summary: `I wrote ${scenes.length} scenes. I am a script: I put your words into a story that I know.`,
  isFor: ({ description }) => topicOf(description) === 'scenes',
});

const endingsPiece = ({ endings }: Plot): Piece => ({
  name: 'Write the endings',
  description: `Write ${endings.length} different endings into src/endings.js.`,
  files: [template('src/endings.js', { endings: endingsLiteral(endings) })],
  acceptance: [`There are ${endings.length} endings, and each can be reached.`],
  summary: `I wrote ${endings.length} endings: ${endings.map(({ title }) => title).join(', ')}.`,
  isFor: ({ description }) => topicOf(description) === 'endings',
});

const pathsPiece = (): Piece => ({
  name: 'Make the way through the story',
  description: 'Follow choices from scene to scene, know when the story is over, and begin again.',
  files: [template('src/paths.js')],
  acceptance: ['The story can be started again at any time.'],
  summary: 'I made the paths: from any place the story can begin again.',
  isFor: ({ description }) => topicOf(description) === 'paths',
});

const badgesPiece = ({ spec }: PartOrder): Piece => ({
  name: 'Make the badges',
  description: 'Remember which endings were found, and show a badge for each.',
  files: [template('src/badges.js', { count: wordsFor(spec.language).endingsFound })],
  acceptance: ['Found endings are still shown after the page was closed.'],
  summary: 'I made a badge for every ending; the browser remembers the found ones.',
  isFor: ({ description }) => topicOf(description) === 'badges',
});

/** Each wish is shown by the test of the module that makes it true. */
function testsFor({ spec, titles }: PartOrder) {
  const { scenes, endings, choices } = shapeOf(spec);
  const about = (topic: ReturnType<typeof topicOf>, usual: string): readonly string[] => {
    const own = titles.filter((title) => topicOf(title) === topic);
    return own.length > 0 ? own : [usual];
  };
  return [
    template('tests/scenes.test.mjs', {
      scenes,
      choices,
      titles: about('scenes', 'every scene has its choices'),
    }),
    template('tests/endings.test.mjs', { endings, titles: about('endings', 'every ending can be reached') }),
    template('tests/paths.test.mjs', { titles: about('paths', 'the story can be started again') }),
    template('tests/badges.test.mjs', { titles: about('badges', 'found endings are remembered') }),
  ];
}
