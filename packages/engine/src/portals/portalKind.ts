import type { NuggetSpec, PortalNews, PortalOrder, PortalSpec, SerialLine } from '@nugget/contract';

/** The line of the board that runs the nugget. */
export interface BoardLine {
  /** Writes a line to the program; the line end is added. */
  send(line: string): Promise<void>;
}

/** What a kind makes of a line: what is for the portal, in both directions. */
export interface PortalWire {
  order(order: PortalOrder): Promise<void>;
  /** What the lines say to the portal. */
  read(lines: readonly SerialLine[]): readonly PortalNews[];
}

/** A way through a portal. A new one is one file and one entry in the list that compose hands to the engine. */
export interface PortalKind {
  readonly id: string;
  /** Whether this kind opens that portal of the spec. */
  opens(portal: PortalSpec, spec: NuggetSpec): boolean;
  wire(line: BoardLine): PortalWire;
}
