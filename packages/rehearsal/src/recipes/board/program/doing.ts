import { pyLiteral } from '../../shared/escape.ts';
import type { Action, LightMode } from '../wish.ts';

/** The lines of Python that do something. */
export function doing(action: Action): readonly string[] {
  switch (action.do) {
    case 'light':
      return [`light.show("${action.mode}")`];
    case 'tune':
      return ['tune.play()'];
    case 'traffic':
      return ['traffic.hurry(clock.now())'];
    case 'write':
      return [`screen.show(${pyLiteral(action.text)})`];
    case 'write_sensor':
      return [`screen.show("${action.sensor}: " + str(${action.sensor}.value))`];
    case 'measure':
      return [`print("${action.sensor}: " + str(${action.sensor}.value))`];
    case 'tell':
      return [];
  }
}

/** The lines that bring back what was before, where something can be brought back. */
export function undoing(action: Action, light: LightMode): readonly string[] {
  switch (action.do) {
    case 'light':
      return [`light.show("${light}")`];
    case 'write':
    case 'write_sensor':
      return ['screen.show("")'];
    case 'tune':
    case 'traffic':
    case 'measure':
    case 'tell':
      return [];
  }
}
