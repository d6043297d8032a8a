export type { SilenceLimits } from './call/stallWatch.ts';
export { createGateway, type GatewayOptions } from './createGateway.ts';
export type { Gateway, GatewayLogger, GatewayPass } from './gateway.ts';
export type { Caller, MeterPort, Usage } from './meter/meterPort.ts';
export { CLAUDE_PRICES, type ModelPrice } from './meter/pricing.ts';
export { anthropicUpstream } from './upstreams/anthropicUpstream.ts';
export { compatibleUpstream } from './upstreams/compatibleUpstream.ts';
export { replayUpstream } from './upstreams/replayUpstream.ts';
