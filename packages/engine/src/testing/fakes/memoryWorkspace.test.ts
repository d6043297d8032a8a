import { describeWorkspace } from '../conformance/workspace.ts';
import { createMemoryWorkspace } from './memoryWorkspace.ts';

describeWorkspace('in memory', async () => ({
  workspace: createMemoryWorkspace(),
  folder: '/memory/workspace',
}));
