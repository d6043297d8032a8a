export * from './board.ts';
export * from './boardSocket.ts';
export * from './espImage.ts';
export * from './parts.ts';
export * from './portalLine.ts';
