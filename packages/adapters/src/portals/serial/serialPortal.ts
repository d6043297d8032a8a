import { type PortalSpec, readPortalLine, writePortalLine } from '@nugget/contract';
import type { PortalKind } from '@nugget/engine';

/**
 * A portal to the board that runs the nugget, over its serial line: see portalLine.ts of the contract. `auto` is serial
 * where the spec names no program to start for it.
 */
export const serialPortal: PortalKind = {
  id: 'serial',
  opens: (portal, { deployment }) =>
    isSerial(portal) && (deployment.target === 'esp32' || deployment.target === 'both'),
  wire: (line) => ({
    order: (order) => line.send(writePortalLine(order)),
    read: (lines) => lines.flatMap((each) => readPortalLine(each.line) ?? []),
  }),
};

const isSerial = ({ mechanism, mcpConfig, cliConfig }: PortalSpec): boolean =>
  mechanism === 'serial' || (mechanism === 'auto' && mcpConfig === undefined && cliConfig === undefined);
