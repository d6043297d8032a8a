import type { NuggetSpec, Requirement } from '@nugget/contract';
import type { RecipeFile } from '../recipe.ts';
import { colourIn } from '../shared/colourWords.ts';
import { baseFile, packageFile, pageFile, themeFile } from '../shared/page.ts';
import { restyled } from '../shared/restyle.ts';
import { sizeIn } from '../shared/textSize.ts';
import { themeFor } from '../shared/theme.ts';
import { type Design, named } from './design.ts';

const BACKGROUND = /\b(?:background|sky)\b/i;

/** What the page itself makes true, whatever game is on it. */
export function pageAnswers({ description }: Requirement): boolean {
  return (
    /\b(?:internet|offline|wi-?fi|network|phone|tablet|mobile)\b/i.test(description) ||
    (BACKGROUND.test(description) && colourIn(description) !== undefined) ||
    sizeIn(description) > 16
  );
}

/** The files of an empty game: the page, its looks, and the loop that the parts are plugged into. */
export function pageFiles(design: Design): readonly RecipeFile[] {
  const { spec, wish } = design;
  const shared = [packageFile(), gameTheme(spec), baseFile(), design.file('style.css'), mainPage(design)];
  const engine = ['src/game.js', 'src/loop.js', 'src/page.js'].map((path) => design.file(path));
  if (wish.kind === 'quiz') {
    return [...shared, ...engine, named('src/main.js', design.file('variants/quizMain.js'))];
  }
  return [
    ...shared,
    ...engine,
    ...['src/canvas.js', 'src/main.js', 'src/pictures/drawAt.js', 'src/touches.js'].map((path) =>
      design.file(path),
    ),
    named('src/sky.js', design.file(`sky/${themeFor(spec).scenery}.js`)),
  ];
}

function mainPage({ spec, wish, words, phrases, file }: Design): RecipeFile {
  const main = file(wish.kind === 'quiz' ? 'html/quiz.html' : 'html/canvas.html', {
    gameArea: words.gameArea,
    hello: phrases.hello,
  });
  return pageFile(spec, main.text);
}

/** theme.css, with the background that a requirement names. */
function gameTheme(spec: NuggetSpec): RecipeFile {
  const theme = themeFile(spec);
  const wish = spec.requirements.find(
    ({ description }) => BACKGROUND.test(description) && colourIn(description),
  );
  const colour = wish && colourIn(wish.description);
  return colour === undefined
    ? theme
    : { ...theme, text: restyled(theme.text, { kind: 'background', ...colour }) };
}
