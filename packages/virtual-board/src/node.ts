export { nodeRuntime } from './board/nodeRuntime.ts';
export { BOARD_TEST_HOST } from './boardTests/hostPlace.ts';
export { serveOverTcp, type TcpBoard } from './transports/serveOverTcp.ts';
export { createVirtualBinding } from './transports/virtualBinding.ts';
