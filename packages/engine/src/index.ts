export * from './deploy/deployTarget.ts';
export * from './ports/index.ts';
