import { asTest, type Design, type Feature, named } from '../design.ts';

export const collect: Feature = {
  id: 'collect',
  name: 'Find treasures',
  needs: ['move'],
  does: ({ pictures, wish }) =>
    wish.falls && wish.kind === 'arcade'
      ? `The ${pictures.player.called} catches the ${pictures.treasure.called} that fall from the top.`
      : `The ${pictures.player.called} picks up ${pictures.treasure.called} by going over them.`,
  answers: ({ description }) =>
    /\b(?:collect|catch|pick|gather|eat|coins?\b|gems?\b|treasure|grab|miss)/i.test(description),
  isWanted: ({ kind, hasTreasure, words }) =>
    (kind === 'arcade' && hasTreasure) ||
    (kind === 'maze' && /\b(?:collect|pick up|gather|coin|gem|treasure)/i.test(words)),
  build: (design) => {
    const variant = variantOf(design);
    return {
      files: [
        named('src/collect.js', design.file(`variants/${variant}.js`, collectValues(design))),
        named(
          'src/pictures/treasure.js',
          design.file(`pictures/treasure/${design.pictures.treasure.template}.js`),
        ),
      ],
      tests: [asTest('collect', design.file(`tests/${variant}.mjs`))],
      plug: {
        imports: ["{ collect } from './collect.js'"],
        parts: ['collect'],
        shows: { [design.pictures.treasure.name]: 'game.treasures' },
      },
    };
  },
};

/** Which of its three kinds a game has; tests and promises are named like them. */
export function variantOf({ wish }: Design): 'collectMaze' | 'collectFalling' | 'collectLying' {
  if (wish.kind === 'maze') return 'collectMaze';
  return wish.falls ? 'collectFalling' : 'collectLying';
}

/** A game that nothing else can end is won by many finds. */
function collectValues({ wish, has }: Design) {
  const endsAnyhow = has('crash') || has('clock') || (has('lives') && wish.falls);
  return {
    winAt: wish.winAt ?? (endsAnyhow ? 0 : 15),
    missingHurts: has('lives') && !has('crash'),
  };
}
