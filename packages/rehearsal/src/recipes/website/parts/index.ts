import type { Part } from '../../general/page/part.ts';
import { cards } from './cards.ts';
import { colours } from './colours.ts';
import { counter } from './counter.ts';
import { face } from './face.ts';
import { gallery } from './gallery.ts';
import { greeting } from './greeting.ts';
import { jokes } from './jokes.ts';
import { lightDark } from './lightDark.ts';
import { list } from './list.ts';
import { moments } from './moments.ts';

/** What a web page can have, in the order of the page. A new part is one file and one entry. */
export const WEBSITE_PARTS: readonly Part[] = [
  lightDark,
  colours,
  greeting,
  moments,
  counter,
  face,
  jokes,
  cards,
  gallery,
  list,
];
