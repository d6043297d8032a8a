// Everything that needs Blockly, behind one import.
export { BlocksCanvas } from '../canvas/BlocksCanvas.tsx';
export { jumpToBlock } from './jumpToBlock.ts';
export { putOnBoard } from './putOnBoard.ts';
