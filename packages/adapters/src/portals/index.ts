import type { PortalKind } from '@nugget/engine';
import { serialPortal } from './serial/serialPortal.ts';

/** Every kind of portal that can be opened. A new one is a folder here and an entry in this list. */
export const PORTAL_KINDS: readonly PortalKind[] = [serialPortal];
