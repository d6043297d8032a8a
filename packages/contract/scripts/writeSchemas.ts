// node packages/contract/scripts/writeSchemas.ts: writes packages/contract/schemas from the zod schemas.
import { mkdirSync, writeFileSync } from 'node:fs';
// biome-ignore lint/style/noRestrictedImports: this script is part of the room; the fence is for the others.
import { jsonSchemas } from '../src/jsonSchemas.ts';

const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { name, text } of jsonSchemas()) writeFileSync(new URL(name, folder), text);
