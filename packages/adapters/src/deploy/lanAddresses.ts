import { networkInterfaces } from 'node:os';

/** Addresses of home and school networks (RFC 1918), the usual ones first. */
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

/** This computer's own addresses in private networks, IPv4. */
export function lanAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const own = all.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return PRIVATE.flatMap((range) => own.filter(({ address }) => range.test(address))).map(
    ({ address }) => address,
  );
}
