import type { NuggetContent, NuggetSpecInput } from '@nugget/contract';
import { z } from 'zod';

const Example = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  blurb: z.string(),
  kind: z.enum(['game', 'website', 'story', 'tool', 'hardware', 'general']).catch('general'),
  picture: z.string().optional(),
});
export type Example = Omit<z.infer<typeof Example>, 'picture'> & {
  /** The address of a picture of the real result; a drawn card stands in for a missing one. */
  readonly picture?: string;
};

// Taken in when the studio is built: the gallery needs no server, and a spec is loaded when it is chosen.
const lists = import.meta.glob<unknown>('../../../../../examples/gallery.json', {
  eager: true,
  import: 'default',
});
const specs = import.meta.glob<NuggetSpecInput>('../../../../../examples/*.json', { import: 'default' });
const pictures = import.meta.glob<string>('../../../../../examples/pictures/*', {
  eager: true,
  import: 'default',
  query: '?url',
});

const inExamples = <T>(files: Readonly<Record<string, T>>, path: string): T | undefined =>
  files[`../../../../../examples/${path}`];

export const EXAMPLES: readonly Example[] = z
  .array(Example)
  .parse(Object.values(lists).flat())
  .map(({ picture, ...example }) => {
    const address = inExamples(pictures, picture ?? `pictures/${example.id}.png`);
    return address === undefined ? example : { ...example, picture: address };
  });

/** A nugget's content with the example's blocks, ready to Go. */
export async function contentOfExample({ file, title }: Example): Promise<Partial<NuggetContent>> {
  const load = inExamples(specs, file);
  if (load === undefined) throw new Error(`examples/${file} is not there`);
  const [spec, { specToWorkspace }, { thumbnailOf }] = await Promise.all([
    load(),
    import('../../blocks/spec/specToWorkspace.ts'),
    import('../../blocks/spec/thumbnailOf.ts'),
  ]);
  const workspace_json = specToWorkspace(spec);
  return { name: title, workspace_json, thumbnail: thumbnailOf(workspace_json) };
}
