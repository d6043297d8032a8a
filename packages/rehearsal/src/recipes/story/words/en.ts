import type { StoryWords } from './index.ts';

export const en: StoryWords = {
  book: 'an open book with stars',
  creatures: [
    [/\bdragons?\b/i, 'the dragon'],
    [/\bwitch(?:es)?\b/i, 'the witch'],
    [/\bwizards?\b/i, 'the wizard'],
    [/\bunicorns?\b/i, 'the unicorn'],
    [/\brobots?\b/i, 'the robot'],
    [/\baliens?\b/i, 'the alien'],
    [/\bpirates?\b/i, 'the pirate'],
    [/\bghosts?\b/i, 'the ghost'],
    [/\bmonsters?\b/i, 'the monster'],
    [/\b(?:wolf|wolves)\b/i, 'the wolf'],
    [/\bcats?\b/i, 'the cat'],
    [/\bdogs?\b/i, 'the dog'],
    [/\bbears?\b/i, 'the bear'],
    [/\bfox(?:es)?\b/i, 'the fox'],
  ],
  places: [
    [
      /\blibrar(?:y|ies)\b/i,
      { name: 'the library', inside: 'in the library', around: 'shelf upon shelf of old books' },
    ],
    [
      /\b(?:forest|wood|woods|jungle)\b/i,
      { name: 'the forest', inside: 'in the forest', around: 'tall, dark trees and soft moss' },
    ],
    [/\bcastle\b/i, { name: 'the castle', inside: 'in the castle', around: 'cold stone and long shadows' }],
    [
      /\bschool\b/i,
      { name: 'the school', inside: 'in the school', around: 'empty desks and forgotten chalk' },
    ],
    [
      /\b(?:space|rocket|space ?ship|station|planet)\b/i,
      {
        name: 'the space station',
        inside: 'in the space station',
        around: 'blinking lights and silent stars',
      },
    ],
    [
      /\b(?:sea|ocean|ship|underwater)\b/i,
      { name: 'the sunken ship', inside: 'in the sunken ship', around: 'blue light and drifting ropes' },
    ],
    [
      /\bcaves?\b/i,
      { name: 'the cave', inside: 'in the cave', around: 'dripping water and glittering stones' },
    ],
    [
      /\bisland\b/i,
      { name: 'the island', inside: 'on the island', around: 'bent palm trees and white sand' },
    ],
    [/\bmuseum\b/i, { name: 'the museum', inside: 'in the museum', around: 'statues that seem to listen' }],
    [/\bgarden\b/i, { name: 'the garden', inside: 'in the garden', around: 'roses as high as a house' }],
    [
      /\b(?:city|town)\b/i,
      { name: 'the old town', inside: 'in the old town', around: 'narrow streets and closed shutters' },
    ],
    [
      /\b(?:house|home)\b/i,
      { name: 'the old house', inside: 'in the old house', around: 'creaking stairs and covered chairs' },
    ],
  ],
  someCreature: 'the stranger',
  somePlace: { name: 'this place', inside: 'in this place', around: 'strange shapes in the half-dark' },
  youAre: 'Your name is {hero}.',
  wander: 'Stay a while and listen first',
  scenes: [
    {
      id: 'door',
      title: 'The door',
      text: 'It is quiet {inside}. Too quiet. People say that {creature} lives here. In front of you a door stands open, just a little.',
      ways: ['Push the door open', 'Climb in through the window'],
    },
    {
      id: 'whisper',
      title: 'The whisper',
      text: 'Around you there is nothing but {around}. Somewhere somebody whispers your name, as if it were a secret.',
      ways: ['Follow the whisper', 'Walk the other way on tiptoe'],
    },
    {
      id: 'lamp',
      title: 'The lamp',
      text: 'A small lamp stands on the ground. It is still warm. Whoever lit it has only just left.',
      ways: ['Take the lamp with you', 'Feel your way in the dark'],
    },
    {
      id: 'map',
      title: 'The map',
      text: 'You find a map of {place}. A red line shows a way that nobody can see by day.',
      ways: ['Follow the red line', 'Turn the map over'],
    },
    {
      id: 'footprints',
      title: 'The footprints',
      text: 'Footprints cross the dust, far too big for a person. They can only belong to {creature}.',
      ways: ['Step from one footprint into the next', 'Walk backwards, to be clever'],
    },
    {
      id: 'riddle',
      title: 'The riddle',
      text: 'A deep voice asks: "What grows when you share it?" It waits. It seems to have all the time in the world.',
      ways: ['"A story," you answer', '"A friendship," you answer'],
    },
    {
      id: 'key',
      title: 'The key',
      text: 'Something glitters: a key as long as your arm. A note hangs on it: "For whoever asks nicely."',
      ways: ['Say "please" and take the key', 'Leave the key where it is'],
    },
    {
      id: 'clock',
      title: 'The clock',
      text: 'A clock without hands begins to strike. You count along. It strikes thirteen times.',
      ways: ['Wait for a fourteenth time', 'Walk on quickly'],
    },
    {
      id: 'bridge',
      title: 'The bridge',
      text: 'Here the ground ends. A bridge of old planks leads to the other side. It creaks, and something far below creaks back.',
      ways: ['Cross it slowly', 'Run'],
    },
    {
      id: 'mirror',
      title: 'The mirror',
      text: 'In a tall mirror you see yourself, and behind you {creature}. You turn round. Nobody is there.',
      ways: ['Wave at the mirror', 'Look behind the mirror'],
    },
    {
      id: 'bed',
      title: 'The bed',
      text: 'You stand before a bed of blankets, much too large for you, with a plate of biscuits beside it. So this is where {creature} sleeps.',
      ways: ['Try a biscuit', 'Smooth the blankets'],
    },
    {
      id: 'meeting',
      title: 'Face to face',
      text: 'And then {creature} stands before you and looks as surprised as you do. Nobody speaks. Everything depends on what you do now.',
      ways: ['Bow politely', 'Smile'],
    },
  ],
  endings: [
    {
      id: 'friend',
      title: 'A new friend',
      text: 'You hold out your hand. Very carefully, {creature} takes it. From now on there are two who look after {place}.',
      way: 'Hold out your hand',
    },
    {
      id: 'secret',
      title: 'The keeper of the secret',
      text: '"I will tell nobody," you say. The smile of {creature} is the widest you have ever seen. You are given a tiny key for the back door: come whenever you like.',
      way: 'Promise to tell nobody',
    },
    {
      id: 'treasure',
      title: 'The treasure',
      text: 'The glimmer leads you to the treasure of {place}: every story that was ever told here, each in a bottle of its own. You may take one home.',
      way: 'Follow a glimmer in the dark',
    },
    {
      id: 'feast',
      title: 'The great feast',
      text: 'You come to a table laid for a hundred guests. "At last," says {creature}, "somebody came!" There are pancakes until midnight.',
      way: 'Follow the smell of pancakes',
    },
    {
      id: 'home',
      title: 'Home before dark',
      text: 'You slip outside just as the stars come out. Behind you a light goes on and off, twice. That means good night. You will be back.',
      way: 'Turn back, because it is late',
    },
    {
      id: 'guardian',
      title: 'The new guardian',
      text: 'The book tells everything you did today. Its last line says: "And so the hero became the guardian of {place}." The ink is still wet.',
      way: 'Open the book that bears your name',
    },
  ],
};
