export { nodeRuntime } from './board/nodeRuntime.ts';
export { createVirtualBinding } from './transports/virtualBinding.ts';
