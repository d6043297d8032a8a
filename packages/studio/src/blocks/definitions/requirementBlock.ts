import { LIMITS, type RequirementType } from '@nugget/contract';
import {
  type BlockField,
  type BlockReading,
  type BlockWord,
  type Category,
  defineBlock,
} from './defineBlock.ts';

interface RequirementLook {
  readonly type: RequirementType;
  /** Where the block is another than the requirement's own. */
  readonly block?: { readonly type: string; readonly category: Category };
  readonly words: BlockWord;
  readonly tip: BlockWord;
  readonly need: BlockWord;
  /** Where the description is made of more than one field. */
  readonly fields?: readonly BlockField[];
  readonly describe?: (block: BlockReading) => string;
}

const keptText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What all requirement blocks share: they hang in the stack or in a flow block, and hold tests. */
export function requirementBlock(look: RequirementLook) {
  const { type, words, tip, need, describe = (block: BlockReading) => block.text('TEXT') } = look;
  const field: BlockField = {
    kind: 'line',
    name: 'TEXT',
    label: 'field_wish',
    max: LIMITS.description,
    need: { weight: 'hint', words: need },
  };
  return defineBlock({
    type: look.block?.type ?? type,
    category: look.block?.category ?? 'requirements',
    words,
    tip,
    fields: look.fields ?? [field],
    fits: ['stack', 'wishes'],
    mouth: 'tests',
    limit: { group: 'requirements', max: LIMITS.requirements },
    toSpec(block) {
      const id = block.specId('req');
      const testId = keptText(block.kept('test_id'));
      const value = {
        id,
        type,
        description: describe(block),
        ...(testId === undefined ? {} : { test_id: testId }),
      };
      const tests = block.inside.map((part) =>
        part.part === 'test' ? { ...part, value: { ...part.value, requirement_id: id } } : part,
      );
      return [{ part: 'requirement', value }, ...tests];
    },
  });
}
