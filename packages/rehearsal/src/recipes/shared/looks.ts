import type { NAMED_VISUALS } from '@nugget/contract';
import type { Theme } from './theme.ts';

export type NamedLook = (typeof NAMED_VISUALS)[number];

const ROUND = 'ui-rounded, "SF Pro Rounded", "Nunito", "Quicksand", "Segoe UI", system-ui, sans-serif';
const PLAIN = 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const MONO = 'ui-monospace, "Cascadia Code", "DejaVu Sans Mono", Menlo, monospace';
const SERIF = '"Iowan Old Style", "Palatino Linotype", Georgia, "DejaVu Serif", serif';

export const NAMED_LOOKS: Readonly<Record<NamedLook, Theme>> = {
  fun_colorful: {
    id: 'fun_colorful',
    mode: 'light',
    scenery: 'confetti',
    colours: {
      pageTop: '#fff1c9',
      pageBottom: '#ffd9ec',
      surface: '#ffffff',
      ink: '#2b1a4a',
      inkSoft: '#5a4880',
      accent: '#c2186b',
      onAccent: '#ffffff',
      second: '#0a66b0',
      good: '#1b7a3d',
      bad: '#b3261e',
    },
    font: ROUND,
    headingFont: ROUND,
    radius: 22,
  },
  clean_simple: {
    id: 'clean_simple',
    mode: 'light',
    scenery: 'plain',
    colours: {
      pageTop: '#f7f8fa',
      pageBottom: '#eceff4',
      surface: '#ffffff',
      ink: '#1a2330',
      inkSoft: '#4b5768',
      accent: '#1d5bd0',
      onAccent: '#ffffff',
      second: '#8a4b08',
      good: '#1b7a3d',
      bad: '#b3261e',
    },
    font: PLAIN,
    headingFont: PLAIN,
    radius: 12,
  },
  dark_techy: {
    id: 'dark_techy',
    mode: 'dark',
    scenery: 'grid',
    colours: {
      pageTop: '#0b1018',
      pageBottom: '#101c2c',
      surface: '#152033',
      ink: '#e8f3ff',
      inkSoft: '#a9bdd6',
      accent: '#3ddc97',
      onAccent: '#04231a',
      second: '#6cc7ff',
      good: '#5fe3a1',
      bad: '#ff8a80',
    },
    font: PLAIN,
    headingFont: MONO,
    radius: 8,
  },
  nature: {
    id: 'nature',
    mode: 'light',
    scenery: 'leaves',
    colours: {
      pageTop: '#f3f8e8',
      pageBottom: '#d7ebcf',
      surface: '#fffdf6',
      ink: '#20311f',
      inkSoft: '#475b42',
      accent: '#2c6e31',
      onAccent: '#ffffff',
      second: '#8a5314',
      good: '#2c6e31',
      bad: '#a8321f',
    },
    font: PLAIN,
    headingFont: SERIF,
    radius: 16,
  },
  space: {
    id: 'space',
    mode: 'dark',
    scenery: 'stars',
    colours: {
      pageTop: '#090d26',
      pageBottom: '#241250',
      surface: '#19204d',
      ink: '#f2f4ff',
      inkSoft: '#bcc4ee',
      accent: '#ffd166',
      onAccent: '#2a1c00',
      second: '#8ecbff',
      good: '#7ee2a8',
      bad: '#ff9b8e',
    },
    font: ROUND,
    headingFont: ROUND,
    radius: 18,
  },
};
