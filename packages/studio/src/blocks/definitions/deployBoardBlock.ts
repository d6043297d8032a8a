import type { DeploymentTarget } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { type BlockWord, defineBlock } from './defineBlock.ts';

/** The names of the contract's DEVICES, in their order; a test holds that each has one. Their manifests come later than the blocks. */
export const DEVICE_WORDS: Readonly<Record<string, BlockWord>> = {
  'esp32-blink': 'device_esp32_blink',
  'esp32-sensor': 'device_esp32_sensor',
  microbit: 'device_microbit',
};

/** Whatever fits the wishes: the spec then names no device. */
const ANY = 'any';

export const isBoardTarget = (target: DeploymentTarget): boolean => target === 'esp32' || target === 'both';

/** Whether a block can show that device. */
export const isKnownDevice = (id: string | undefined): boolean =>
  id !== undefined && Object.hasOwn(DEVICE_WORDS, id);

interface DeployLook {
  readonly type: 'deploy_board' | 'deploy_board_and_page';
  readonly target: 'esp32' | 'both';
  readonly words: BlockWord;
  readonly tip: BlockWord;
}

/** What the blocks that put a nugget on a board share: which board, and whether somebody is asked first. */
export const deployBoardBlock = ({ type, target, words, tip }: DeployLook) =>
  defineBlock({
    type,
    category: 'deploy',
    words,
    tip,
    fields: [
      {
        kind: 'choice',
        name: 'DEVICE',
        label: 'field_device',
        options: [
          { value: ANY, words: 'device_any' },
          ...Object.entries(DEVICE_WORDS).map(([value, words]) => ({ value, words })),
        ],
      },
      {
        kind: 'choice',
        name: 'ASKS',
        label: 'field_asks',
        options: [
          { value: 'yes', words: 'asks_yes' },
          { value: 'no', words: 'asks_no' },
        ],
      },
    ],
    fits: ['stack'],
    limit: { group: 'deploy', max: 1 },
    toSpec(block) {
      const device = block.text('DEVICE');
      return [
        { part: 'deployment', value: { target, auto_flash: block.text('ASKS') === 'no' } },
        ...(isKnownDevice(device) ? [{ part: 'device', value: device } as const] : []),
      ];
    },
    fromSpec({ deployment, hardware }) {
      if (deployment.target !== target) return [];
      const device = isKnownDevice(hardware?.target) ? (hardware?.target ?? ANY) : ANY;
      const asks = deployment.auto_flash ? 'no' : 'yes';
      return [blockState({ type, id: 'deploy', fields: { DEVICE: device, ASKS: asks } })];
    },
  });
