// `nugget`. Reading and compiling the program takes half of its start; Node keeps the result for the next one, but only
// of what is imported after this call.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runThisProcess } = await import('./thisProcess.ts');
await runThisProcess();
