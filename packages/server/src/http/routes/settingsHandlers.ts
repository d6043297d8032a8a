import type { Crew, SETTINGS_ROUTES } from '@nugget/contract';
import type { AdultGate } from '../../settings/adultGate.ts';
import type { SettingsService } from '../../settings/settings.ts';
import type { RouteHandlers } from '../routeModule.ts';

export interface SettingsHandlersParts {
  readonly settings: SettingsService;
  readonly adultGate: AdultGate;
  /** Who answers the model calls now. */
  readonly crew: () => Crew;
  readonly version: string;
  readonly deleteEverything: () => Promise<void>;
}

export function createSettingsHandlers(
  parts: SettingsHandlersParts,
): RouteHandlers<keyof typeof SETTINGS_ROUTES> {
  const { settings, adultGate, crew, version, deleteEverything } = parts;
  return {
    async getFacts({ login }) {
      const { language, lan_sharing, budget } = settings.chosen();
      const { nugget_max_tokens: max_tokens, nugget_max_cost_usd: max_cost_usd } = budget;
      const nugget_budget = { max_tokens, max_cost_usd };
      return { crew: crew(), language, lan_sharing, nugget_budget, adult: adultGate.isOpen(login), version };
    },
    askAdult: async ({ login }) => adultGate.ask(login),
    async unlockSettings({ login, body }) {
      adultGate.unlock(login, body);
      return { status: 'open' };
    },
    async lockSettings({ login }) {
      adultGate.lock(login);
      return { status: 'closed' };
    },
    getSettings: async () => settings.view(),
    changeSettings: ({ body, signal }) => settings.change(body, signal),
    saveKey: ({ body, signal }) => settings.saveKey(body.api_key, signal),
    deleteKey: () => settings.deleteKey(),
    async deleteEverything() {
      await deleteEverything();
      return { status: 'deleted' };
    },
  };
}
