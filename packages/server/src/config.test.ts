import { describe, expect, it } from 'vitest';
import { readConfig, secretsOf } from './config.ts';

describe('readConfig', () => {
  it('rehearses when there is no key and no model address', () => {
    expect(readConfig({}).model).toEqual({ kind: 'rehearsal', pace: 'natural' });
  });

  it('uses a key when there is one, and counts it as a secret', () => {
    const config = readConfig({ ANTHROPIC_API_KEY: ' sk-ant-example-key ' });
    expect(config.model).toEqual({ kind: 'anthropic', apiKey: 'sk-ant-example-key' });
    expect(secretsOf(config)).toEqual(['sk-ant-example-key']);
  });

  it('prefers a compatible address over a key', () => {
    const config = readConfig({
      ANTHROPIC_API_KEY: 'sk-ant-example-key',
      NUGGET_MODEL_URL: 'http://127.0.0.1:8080',
    });
    expect(config.model).toEqual({ kind: 'compatible', url: 'http://127.0.0.1:8080', apiKey: undefined });
    expect(secretsOf(config)).toEqual([]);
  });

  it('treats an empty variable as one that is not set', () => {
    const { hostEnv: _, ...config } = readConfig({ NUGGET_HOME: '', ANTHROPIC_API_KEY: ' ' });
    expect(readConfig({})).toMatchObject(config);
  });

  it.each([
    ['NUGGET_CREW_SIZE', '0'],
    ['NUGGET_CREW_SIZE', 'three'],
    ['NUGGET_MODEL_URL', 'ftp://example'],
    ['NUGGET_PACE', 'fast'],
  ])('names %s when it is %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });
});
