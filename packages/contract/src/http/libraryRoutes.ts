import { z } from 'zod';
import { closedObject } from '../closedObject.ts';
import { LIMITS } from '../limits.ts';
import { Rule, Skill } from '../nuggetSpec.ts';
import { PortalSpec } from '../portal.ts';
import { boundedText, filledText } from '../text.ts';
import { route } from './route.ts';

const id = closedObject({ id: filledText(LIMITS.name) });

/** A canvas as Blockly serialises it; opaque to everyone but the studio's blocks. */
export const WorkspaceJson = z.record(z.string(), z.unknown());
export type WorkspaceJson = z.infer<typeof WorkspaceJson>;

/**
 * What a nugget looks like from afar: its blocks from top to bottom, as bars. Drawn by whoever shows it, so that no picture
 * from outside is ever shown.
 */
export const Thumbnail = closedObject({
  kind: boundedText(LIMITS.name),
  bars: z
    .array(
      closedObject({
        category: boundedText(LIMITS.name),
        depth: z.int().min(0).max(20),
        /** Of the width, 1-100. */
        width: z.int().min(1).max(100),
      }),
    )
    .max(40),
});
export type Thumbnail = z.infer<typeof Thumbnail>;

/** What a person changes of a nugget. */
export const NuggetContent = closedObject({
  name: filledText(LIMITS.name),
  workspace_json: WorkspaceJson.nullable(),
  thumbnail: Thumbnail.nullable(),
  /** The session that builds it; every build of a nugget is in the same one. */
  session_id: boundedText(LIMITS.name).nullable(),
});
export type NuggetContent = z.infer<typeof NuggetContent>;

/** A nugget in the library. `revision` counts its saves. */
export const NuggetSummary = z.object({
  id: z.string(),
  name: z.string(),
  thumbnail: Thumbnail.nullable(),
  session_id: z.string().nullable(),
  revision: z.int().min(1),
  created_at: z.string(),
  updated_at: z.string(),
});
export type NuggetSummary = z.infer<typeof NuggetSummary>;

export const NuggetDocument = NuggetSummary.extend({ workspace_json: WorkspaceJson.nullable() });
export type NuggetDocument = z.infer<typeof NuggetDocument>;

const workspacePath = closedObject({ workspace_path: filledText(LIMITS.description) });
/** The four documents that elisa's own client keeps in a folder of the child's. */
const workspaceDocuments = {
  workspace_json: WorkspaceJson.optional(),
  skills: z.array(Skill).max(LIMITS.skills).optional(),
  rules: z.array(Rule).max(LIMITS.rules).optional(),
  portals: z.array(PortalSpec).max(LIMITS.portals).optional(),
};

export const LIBRARY_ROUTES = {
  listNuggets: route({
    method: 'GET',
    path: '/nuggets',
    summary: 'The nuggets of this computer, the newest change first.',
    access: 'login',
    reply: z.array(NuggetSummary),
  }),
  createNugget: route({
    method: 'POST',
    path: '/nuggets',
    summary: 'Makes a nugget.',
    access: 'login',
    body: NuggetContent,
    reply: NuggetDocument,
  }),
  getNugget: route({
    method: 'GET',
    path: '/nuggets/:id',
    summary: 'A nugget with its blocks.',
    access: 'login',
    params: id,
    reply: NuggetDocument,
  }),
  saveNugget: route({
    method: 'PUT',
    path: '/nuggets/:id',
    summary:
      'Saves a nugget. `revision` is the one it was read with; one that was saved elsewhere since gives 409.',
    access: 'login',
    params: id,
    body: NuggetContent.extend({ revision: z.int().min(1) }),
    reply: NuggetSummary,
  }),
  deleteNugget: route({
    method: 'DELETE',
    path: '/nuggets/:id',
    summary: 'Puts a nugget in the bin; it can be brought back for 30 days.',
    access: 'login',
    params: id,
    reply: z.object({ status: z.literal('deleted') }),
  }),
  restoreNugget: route({
    method: 'POST',
    path: '/nuggets/:id/restore',
    summary: 'Brings a nugget back from the bin.',
    access: 'login',
    params: id,
    reply: NuggetSummary,
  }),
  duplicateNugget: route({
    method: 'POST',
    path: '/nuggets/:id/duplicate',
    summary: 'Makes a copy of a nugget’s blocks under a new name.',
    access: 'login',
    params: id,
    body: closedObject({ name: filledText(LIMITS.name) }),
    reply: NuggetDocument,
  }),
  exportNugget: route({
    method: 'GET',
    path: '/nuggets/:id/export',
    summary: 'A `.nugget` file: blocks, spec, skills, rules, code and history.',
    access: 'login',
    params: id,
    reply: 'zip',
  }),
  importNugget: route({
    method: 'POST',
    path: '/nuggets/import',
    summary: 'Makes a nugget from a `.nugget` file.',
    access: 'login',
    body: 'zip',
    reply: NuggetDocument,
  }),
  saveWorkspace: route({
    method: 'POST',
    path: '/workspace/save',
    summary: 'Writes a canvas, skills, rules and portals to a folder.',
    access: 'login',
    body: closedObject({ ...workspacePath.shape, ...workspaceDocuments }),
    reply: z.object({ status: z.literal('saved') }),
  }),
  loadWorkspace: route({
    method: 'POST',
    path: '/workspace/load',
    summary: 'Reads what was saved to a folder.',
    access: 'login',
    body: workspacePath,
    reply: z.object(workspaceDocuments),
  }),
} as const;
