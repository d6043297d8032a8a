import { describe, expect, it } from 'vitest';
import { aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { conventions } from './conventions.ts';

const text = (parts: Parameters<typeof aPlannedSpec>[0]): string =>
  conventions(aPlannedSpec(parts)).join('\n');

describe('how a nugget is laid out', () => {
  it('says nothing of boards for a page', () => {
    expect(text({ deployment: { target: 'preview' } })).not.toMatch(/\bboard|MicroPython/);
  });

  it('carries what the device says of itself, and how it is tried', () => {
    const said = text({ deployment: { target: 'esp32' }, hardware: { target: 'esp32-sensor' } });
    expect(said).toContain('ESP32 sensor board');
    expect(said).toContain('GPIO 34');
    expect(said).toContain('tests/board_name.py');
    expect(said).toContain('nugget_portal.py');
    expect(said).not.toContain('index.html');
  });

  it('tells both ends of a portal, with its own names', () => {
    const portals = [
      {
        id: 'p',
        name: 'Plant board',
        mechanism: 'serial' as const,
        capabilities: [{ id: 'dry', name: 'the plant is dry', kind: 'event' as const }],
      },
    ];
    const both = text({ deployment: { target: 'both' }, portals });
    expect(both).toContain('events: dry (the plant is dry)');
    expect(both).toContain('/.nugget/portal.js');
    expect(text({ deployment: { target: 'esp32' }, portals })).not.toContain('/.nugget/portal.js');
    expect(text({ deployment: { target: 'preview' }, portals })).not.toContain('nugget_portal');
  });
});
