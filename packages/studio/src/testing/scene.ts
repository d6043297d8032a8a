import type { ReactNode } from 'react';

/** States of a screen or a part of it, by name: for tests, for looking at, and for pictures. `*.scene.tsx` exports one as `scenes`. */
export type Scenes = Readonly<Record<string, () => ReactNode>>;
