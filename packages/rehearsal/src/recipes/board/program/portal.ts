import type { Device, NuggetSpec, PortalCapability } from '@nugget/contract';
import { actionIn, sensorIn } from '../reading/action.ts';
import { limitIn } from '../reading/trigger.ts';
import { BUTTON } from '../reading/words.ts';
import { type Limit, PROVIDED, type Sensor } from '../wish.ts';

type Ordered = 'light' | 'tune' | 'screen';

/** What the serial portal of a spec means for the program on the board. Ids are the spec's own. */
export interface BoardPortal {
  /** What the board does when it is told. */
  readonly orders: readonly { readonly id: string; readonly piece: Ordered }[];
  /** What it says when it happens. */
  readonly limits: readonly (Limit & { readonly id: string })[];
  /** The id under which presses of the button are told. */
  readonly presses: string | undefined;
  /** What it answers when it is asked. */
  readonly answers: readonly { readonly id: string; readonly sensor: Sensor }[];
  readonly sensors: readonly Sensor[];
  /** Names of capabilities that no program of ours has. */
  readonly unknown: readonly string[];
}

/** The first serial portal, as far as this device can serve it; undefined where there is none. */
export function portalOf({ portals }: NuggetSpec, device: Device): BoardPortal | undefined {
  const portal = portals.find(({ mechanism }) => mechanism === 'serial' || mechanism === 'auto');
  if (portal === undefined) return undefined;
  const { capabilities } = portal;
  const of = (kind: PortalCapability['kind']) => capabilities.filter((each) => each.kind === kind);
  const orders = of('action').flatMap((each) => orderOf(each, device) ?? []);
  const limits = of('event').flatMap((each) => limitOf(each, device) ?? []);
  const presses = of('event').find(
    (each) => BUTTON.test(wordsOf(each)) && device.provides.includes('button'),
  )?.id;
  const answers = of('query').flatMap((each) => answerOf(each, device) ?? []);
  const known = new Set([...orders, ...limits, ...answers].map(({ id }) => id).concat(presses ?? []));
  return {
    orders,
    limits,
    presses,
    answers,
    sensors: [...new Set([...limits, ...answers].map(({ sensor }) => sensor))],
    unknown: capabilities.filter(({ id }) => !known.has(id)).map(({ id, name }) => name || id),
  };
}

const wordsOf = ({ id, name, description = '' }: PortalCapability): string => `${id} ${name} ${description}`;

const PIECES: Readonly<Record<string, { readonly piece: Ordered; readonly needs: string }>> = {
  light: { piece: 'light', needs: 'led' },
  tune: { piece: 'tune', needs: 'buzzer' },
  write: { piece: 'screen', needs: 'display' },
};

function orderOf(capability: PortalCapability, { provides }: Device) {
  const found = PIECES[actionIn(wordsOf(capability))?.do ?? ''];
  return found !== undefined && provides.includes(found.needs)
    ? { id: capability.id, piece: found.piece }
    : undefined;
}

function limitOf(capability: PortalCapability, { provides }: Device) {
  const limit = limitIn(wordsOf(capability));
  return limit !== undefined && provides.includes(PROVIDED[limit.sensor])
    ? { id: capability.id, ...limit }
    : undefined;
}

function answerOf(capability: PortalCapability, { provides }: Device) {
  const sensor = sensorIn(wordsOf(capability));
  return sensor !== undefined && provides.includes(PROVIDED[sensor])
    ? { id: capability.id, sensor }
    : undefined;
}
