import { type NuggetError, toNuggetError } from '@nugget/contract';
import { useMutation } from '@tanstack/react-query';
import { useServices } from '../../app/services.ts';

export interface Flash {
  /** Puts the nugget on the board at a port. */
  readonly flash: (port: string) => void;
  /** Forgets how the last one ended. */
  readonly forget: () => void;
  readonly isFlashing: boolean;
  readonly error: NuggetError | undefined;
}

export function useFlash(sessionId: string, onFlashed: (port: string) => void): Flash {
  const { client } = useServices();
  const flashing = useMutation({
    mutationFn: async (port: string) => {
      const reply = await client.call('flashBoard', { params: { id: sessionId }, body: { port } });
      return { ...reply, port: reply.port ?? port };
    },
    onSuccess: ({ port }) => onFlashed(port),
  });
  return {
    flash: flashing.mutate,
    forget: flashing.reset,
    isFlashing: flashing.isPending,
    error: flashing.error === null ? undefined : toNuggetError(flashing.error),
  };
}
