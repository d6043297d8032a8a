import type { PartState } from '@nugget/contract';
import type { TFunction } from 'i18next';

/** How a part is, in words; a screen reader and a person who does not see colours read the same. */
export function partWords(state: PartState, t: TFunction<'board'>): string {
  switch (state.kind) {
    case 'led':
      return ledWords(state.brightness, t);
    case 'rgb_led': {
      const lit = state.colors.filter((color) => color.some((channel) => channel > 0)).length;
      return t('lights_lit', { lit, count: state.colors.length });
    }
    case 'button':
      return t(state.pressed ? 'button_pressed' : 'button_up');
    case 'light_sensor':
    case 'moisture_sensor':
      return t('percent', { value: Math.round(state.percent) });
    case 'temperature_sensor':
      return t('warmth', { celsius: Math.round(state.celsius), humidity: Math.round(state.humidity) });
    case 'buzzer':
      return state.frequency === 0 ? t('buzzer_off') : t('buzzer_on', { hertz: Math.round(state.frequency) });
    case 'display':
      return t('display_size', { width: state.width, height: state.height });
    case 'servo':
      return t('servo_angle', { angle: Math.round(state.angle) });
  }
}

function ledWords(brightness: number, t: TFunction<'board'>): string {
  if (brightness <= 0) return t('led_off');
  return brightness >= 0.99 ? t('led_on') : t('led_dimmed', { value: Math.round(brightness * 100) });
}
