import { deployBoardBlock } from './deployBoardBlock.ts';

export const deployBoardAndPage = deployBoardBlock({
  type: 'deploy_board_and_page',
  target: 'both',
  words: 'block_deploy_board_and_page',
  tip: 'tip_deploy_board_and_page',
});
