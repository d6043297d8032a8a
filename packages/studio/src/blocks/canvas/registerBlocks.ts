import * as Blockly from 'blockly/core';
import type { BlockDefinition, BlockField, Mouth } from '../definitions/defineBlock.ts';
import { BLOCKS } from '../definitions/index.ts';
import { MOUTH } from '../spec/blockState.ts';
import { ChoiceField } from './choiceField.ts';
import { TextField } from './textField.ts';
import type { Words } from './words.ts';

function fieldJson(field: BlockField, t: Words): Readonly<Record<string, unknown>> {
  const { name } = field;
  const label = t(field.label);
  switch (field.kind) {
    case 'line':
    case 'text':
      return { type: TextField.type, name, label, max: field.max, editor: field.kind };
    case 'choice':
      return {
        type: ChoiceField.type,
        name,
        label,
        choices: field.options.map(({ words, value }) => [t(words), value]),
        kept: (field.keptOptions ?? []).map(({ words, value }) => [t(words), value]),
      };
  }
}

const mouthJson = (mouth: Mouth) => ({
  message1: '%1',
  args1: [{ type: 'input_statement', name: MOUTH, check: [mouth] }],
});

/** A definition as Blockly's JSON. */
function blockJson({ words, tip, fields, fits, mouth, category, type }: BlockDefinition, t: Words) {
  const hangs = { previousStatement: fits, nextStatement: fits };
  return {
    type,
    message0: t(words),
    args0: fields.map((field) => fieldJson(field, t)),
    ...(mouth === undefined ? {} : mouthJson(mouth)),
    ...(fits.length === 0 ? { nextStatement: ['stack'] } : hangs),
    tooltip: t(tip),
    style: category,
    inputsInline: true,
  };
}

/** Tells Blockly what our blocks are, in the words of the language that is on. */
export function registerBlocks(t: Words): void {
  for (const definition of BLOCKS) {
    const json = blockJson(definition, t);
    Blockly.Blocks[definition.type] = {
      init(this: Blockly.Block) {
        this.jsonInit(json);
      },
    };
  }
}
