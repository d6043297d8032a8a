import { app } from './app.ts';
import { blocks } from './blocks.ts';
import { board } from './board.ts';
import { build } from './build.ts';
import { home } from './home.ts';
import { play } from './play.ts';
import { settings } from './settings.ts';
import { travel } from './travel.ts';

/** The English catalogue: one area a folder of the studio. */
export const en = { app, blocks, board, build, home, play, settings, travel } as const;
