import { type Access, NuggetError } from '@nugget/contract';
import type { FastifyRequest } from 'fastify';
import type { Auth } from './auth.ts';

/** Remembers which browsers an adult has opened the settings in. */
export interface AdultDoor {
  isOpen(login: string): boolean;
}

export interface AccessCheck {
  /** Throws LOGIN_NEEDED or ADULT_NEEDED. */
  check(request: FastifyRequest, access: Access): void;
  /** The id of the caller's login; undefined where it has none. */
  loginOf(request: FastifyRequest): string | undefined;
}

export function createAccessCheck(auth: Auth, adultDoor: AdultDoor): AccessCheck {
  const loginOf = ({ cookies }: FastifyRequest): string | undefined => {
    const cookie = cookies[auth.cookieName];
    return cookie === undefined ? undefined : auth.loginOf(cookie);
  };

  return {
    loginOf,
    check(request, access) {
      if (access === 'open') return;
      const login = loginOf(request);
      if (login === undefined) throw loginNeeded();
      if (access === 'adult' && !adultDoor.isOpen(login)) throw adultNeeded();
    },
  };
}

const loginNeeded = (): NuggetError =>
  new NuggetError('LOGIN_NEEDED', {
    message: 'This browser has no login; open the link that `npm start` prints',
  });

const adultNeeded = (): NuggetError =>
  new NuggetError('ADULT_NEEDED', { message: 'The settings are closed; solve the sum to open them' });
