import { DEPLOYMENT_TARGETS } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';
import { isBoardTarget } from './deployBoardBlock.ts';
import { oneOf } from './oneOf.ts';

/** Without it a nugget is shown as a preview. */
export const deploy = defineBlock({
  type: 'deploy',
  category: 'deploy',
  words: 'block_deploy',
  tip: 'tip_deploy',
  fields: [
    {
      kind: 'choice',
      name: 'TARGET',
      label: 'field_deploy',
      options: [
        { value: 'preview', words: 'deploy_preview' },
        { value: 'web', words: 'deploy_web' },
      ],
      // Canvases of earlier versions say it here; newer ones have blocks of their own for it.
      keptOptions: [
        { value: 'esp32', words: 'deploy_esp32' },
        { value: 'both', words: 'deploy_both' },
      ],
    },
  ],
  fits: ['stack'],
  limit: { group: 'deploy', max: 1 },
  toSpec: (block) => [
    {
      part: 'deployment',
      value: {
        target: oneOf(DEPLOYMENT_TARGETS, block.text('TARGET')) ?? 'preview',
        auto_flash: block.kept('auto_flash') === true,
      },
    },
  ],
  fromSpec({ deployment: { target, auto_flash } }) {
    if (isBoardTarget(target) || (target === 'preview' && !auto_flash)) return [];
    return [
      blockState({
        type: 'deploy',
        id: 'deploy',
        fields: { TARGET: target },
        kept: auto_flash ? { auto_flash } : {},
      }),
    ];
  },
});
