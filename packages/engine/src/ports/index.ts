export * from './agentRunner.ts';
export * from './clock.ts';
export * from './gitService.ts';
export * from './journal.ts';
export * from './modelGateway.ts';
export * from './plannerModel.ts';
export * from './testRunner.ts';
export * from './workspace.ts';
