import { describe, expect, it } from 'vitest';
import { loopbackUrl } from './loopbackUrl.ts';

describe('loopbackUrl', () => {
  it('lets a page of this computer through', () => {
    expect(loopbackUrl('http://127.0.0.1:44875/')).toBe('http://127.0.0.1:44875/');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,hi',
    'https://example.com/',
    'http://127.0.0.1.example.com/',
    'http://localhost@example.com/',
    'file:///etc/hosts',
    'not an address',
    undefined,
  ])('shows nothing of %s', (address) => {
    expect(loopbackUrl(address)).toBeUndefined();
  });
});
