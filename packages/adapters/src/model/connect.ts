import Anthropic from '@anthropic-ai/sdk';
import type { GatewayPass } from '@nugget/engine';

/** Without another key from the environment, and without a log that could show a prompt. */
export const connect = ({ baseUrl, apiKey }: GatewayPass): Anthropic =>
  new Anthropic({ baseURL: baseUrl, apiKey, authToken: null, maxRetries: 0, logLevel: 'off' });
