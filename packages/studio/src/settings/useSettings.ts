import type { Settings, SettingsChange } from '@nugget/contract';
import { toNuggetError } from '@nugget/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useServices } from '../app/services.ts';
import { useToasts } from '../design/index.ts';

const settingsKey = ['settings'] as const;

export function useSettings() {
  const { client } = useServices();
  return useQuery({
    queryKey: settingsKey,
    queryFn: () => client.call('getSettings', {}),
    retry: (tries, error) => tries < 1 && toNuggetError(error).retryable,
    // A form must not change under the hand of whoever fills it in.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface SettingsSaver {
  readonly save: (change: SettingsChange) => void;
  readonly isSaving: boolean;
  readonly error: Error | null;
}

/** Saves some of the settings; the others stay. */
export function useSaveSettings(): SettingsSaver {
  const { client } = useServices();
  const { t } = useTranslation('settings');
  const toasts = useToasts();
  const show = useShowSettings();
  const saving = useMutation({
    mutationFn: (body: SettingsChange) => client.call('changeSettings', { body }),
    onSuccess: (settings) => {
      show(settings);
      toasts.show({ text: t('saved') });
    },
    onError: useGateOnLock(),
  });
  return { save: saving.mutate, isSaving: saving.isPending, error: saving.error };
}

/** Shows settings that the server has just answered with, here and wherever facts of them stand. */
export function useShowSettings(): (settings: Settings) => void {
  const queries = useQueryClient();
  return (settings) => {
    queries.setQueryData(settingsKey, settings);
    void queries.invalidateQueries({ queryKey: ['facts'] });
  };
}

/** The 15 minutes may be over in the middle of it: asking for the settings again brings the sum. */
export function useGateOnLock(): (error: Error) => void {
  const queries = useQueryClient();
  return (error) => {
    if (toNuggetError(error).code === 'ADULT_NEEDED') void queries.resetQueries({ queryKey: settingsKey });
  };
}
