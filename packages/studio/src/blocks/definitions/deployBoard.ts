import { deployBoardBlock } from './deployBoardBlock.ts';

export const deployBoard = deployBoardBlock({
  type: 'deploy_board',
  target: 'esp32',
  words: 'block_deploy_board',
  tip: 'tip_deploy_board',
});
