import { markModelError } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { modelErrorCode } from './modelErrors.ts';

describe('modelErrorCode', () => {
  it.each([
    [400, 'MODEL_BROKEN'],
    [401, 'MODEL_KEY_REFUSED'],
    [403, 'MODEL_KEY_REFUSED'],
    [404, 'MODEL_BROKEN'],
    [429, 'MODEL_BUSY'],
    [500, 'MODEL_BROKEN'],
    [503, 'MODEL_UNREACHABLE'],
    [529, 'MODEL_BUSY'],
  ])('names a reply with status %i %s', (status, code) => {
    expect(modelErrorCode({ status, message: 'no' })).toBe(code);
  });

  it('takes silence for a model that cannot be reached', () => {
    expect(modelErrorCode({ message: 'connect ECONNREFUSED 127.0.0.1:9' })).toBe('MODEL_UNREACHABLE');
  });

  it('reads the error type where an error inside a stream has no status', () => {
    const message = '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}';
    expect(modelErrorCode({ message })).toBe('MODEL_BUSY');
  });

  it('believes what the gateway says about itself before the status', () => {
    const message = `API Error: 400 ${markModelError('BUDGET_SPENT', 'The budget of 5000 tokens is used up.')}`;
    expect(modelErrorCode({ status: 400, message })).toBe('BUDGET_SPENT');
  });

  it('ignores a mark that is no error code', () => {
    expect(modelErrorCode({ status: 429, message: '[nugget:NOT_A_CODE] hm' })).toBe('MODEL_BUSY');
  });

  it('tells a declined request from a broken one', () => {
    const message = 'API Error: unable to respond to this request, which appears to violate our Usage Policy';
    expect(modelErrorCode({ message })).toBe('MODEL_REFUSED');
  });
});
