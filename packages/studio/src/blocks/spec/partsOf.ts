import type { BlockReading } from '../definitions/defineBlock.ts';
import { blockOfType } from '../definitions/index.ts';
import type { CanvasBlock } from './readCanvas.ts';
import type { PlacedPart } from './specPart.ts';

type IdMaker = (block: CanvasBlock, prefix: string) => string;

/** Two ids that a person cannot tell apart are one id, as parseSpec sees it. */
const sameId = (id: string): string => id.trim().normalize('NFC');

/** A block's own id, or one made from the block's: stable while others come and go. A copied block gets a new one. */
function createIdMaker(): IdMaker {
  const used = new Set<string>();
  return ({ id, kept }, prefix) => {
    const own = kept.get('id');
    const made = `${prefix}_${id.replace(/[^A-Za-z0-9]/g, '').slice(0, 12)}`;
    let unique = typeof own === 'string' && own.trim() !== '' && !used.has(sameId(own)) ? own : made;
    while (used.has(sameId(unique))) unique = `${unique}_`;
    used.add(sameId(unique));
    return unique;
  };
}

function readingOf(block: CanvasBlock, inside: readonly PlacedPart[], makeId: IdMaker): BlockReading {
  return {
    id: block.id,
    text: (field) => block.fields.get(field) ?? '',
    kept: (key) => block.kept.get(key),
    specId: (prefix) => makeId(block, prefix),
    inside,
  };
}

function partsOfBlock(block: CanvasBlock, makeId: IdMaker): readonly PlacedPart[] {
  const definition = blockOfType(block.type);
  if (definition === undefined) return [];
  const inside = block.inside.flatMap((each) => partsOfBlock(each, makeId));
  const parts = definition.toSpec(readingOf(block, inside, makeId));
  // What came from inside already knows its block.
  return parts.map((part) => ({ blockId: block.id, ...part }));
}

/** What the blocks of a stack put into a spec, from top to bottom. */
export function partsOf(stack: readonly CanvasBlock[]): readonly PlacedPart[] {
  const makeId = createIdMaker();
  return stack.flatMap((block) => partsOfBlock(block, makeId));
}
