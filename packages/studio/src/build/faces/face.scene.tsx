import type { Scenes } from '../../testing/scene.ts';
import { Face } from './Face.tsx';
import { crewLooks } from './looks.ts';

const CREW = [
  { name: 'Nova', role: 'builder' },
  { name: 'Comet', role: 'builder' },
  { name: 'Checkers', role: 'tester' },
  { name: 'Professor Owl', role: 'reviewer' },
  { name: 'Pixel', role: 'custom' },
  { name: 'Sherlock', role: 'tester' },
  { name: 'Blip', role: 'custom' },
] as const;

const MOODS = ['idle', 'working', 'waiting', 'done', 'error'] as const;

export const scenes: Scenes = {
  crewAndMoods: () => (
    <ul style={{ listStyle: 'none', padding: 0, margin: '1rem' }}>
      {CREW.map((member) => (
        <li
          key={member.name}
          style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem' }}
        >
          {MOODS.map((mood) => {
            const looks = crewLooks(CREW).get(member.name);
            return looks === undefined ? null : <Face key={mood} looks={looks} mood={mood} size={4} />;
          })}
          <span>{member.name}</span>
        </li>
      ))}
    </ul>
  ),
};
