/** Words of app/, design/ and library/: what every screen shares. */
export const app = {
  title: 'Nugget',
  page_title: '{{page}} · Nugget',
  close: 'Close',
  cancel: 'Cancel',
  try_again: 'Try again',
  home: 'All my nuggets',
  skip_to_content: 'Skip to the main part',
  loading: 'One moment',

  tabs: 'Steps of this nugget',
  tab_blocks: 'Blocks',
  tab_build: 'Build',
  tab_board: 'Board',
  tab_play: 'Play',
  page_of_nugget: '{{name}}: {{tab}}',

  rename: 'Change the name',
  rename_title: 'What is it called?',
  rename_label: 'Name',
  rename_save: 'Keep this name',
  rename_empty: 'Give it a name, any name.',
  untitled: 'My nugget',
  copy_of: '{{name}} (copy)',

  saved: 'Saved',
  saving: 'Saving',
  kept_here: 'Kept in this browser',
  kept_here_why: 'Nugget cannot save it right now, so this browser keeps it. I try again by myself.',
  news_recovered: 'I found changes that were not saved yet and put them back.',
  news_copied: 'This nugget was changed in two places. I kept both: this one is now called “{{name}}”.',

  nugget_missing_title: 'This nugget is not here',
  nugget_missing_text: 'Maybe it was deleted. Your other nuggets are waiting for you.',
  nugget_failed_title: 'I cannot open this nugget yet',

  error_details: 'For grown-ups: what happened',
  error_problems: 'Where',

  server_gone_title: 'Nugget is asleep.',
  server_gone_text:
    'Your blocks are safe in this browser. As soon as it is awake again, everything goes on. A grown-up can start it with “npm start”.',
  server_back: 'Nugget is awake again.',

  login_title: 'This page needs a new key',
  login_text:
    'Ask a grown-up to look at the window where Nugget was started. It shows a link: open it, and everything is here again.',
  login_how:
    'For grown-ups: run “npm start” again in the Nugget folder. It finds the running Nugget and prints a fresh link. A link works once, for ten minutes.',
  login_safe: 'Nothing is lost. Your blocks are kept.',

  crash_title: 'Oops, this page stumbled',
  crash_text: 'It is not your fault, and your blocks are safe. Load the page again, and go on.',
  crash_reload: 'Load again',

  not_found_title: 'There is nothing at this address',
  not_found_text: 'Maybe a letter is missing in it. Your nuggets are all at home.',
  go_home: 'Go to my nuggets',

  look: 'How it looks',
  look_theme: 'Colours',
  look_theme_system: 'Like my computer',
  look_theme_light: 'Light',
  look_theme_dark: 'Dark',
  look_text: 'Letters',
  look_text_normal: 'Normal',
  look_text_large: 'Large',
  look_text_largest: 'Very large',
  look_motion: 'Movement',
  look_motion_system: 'Like my computer',
  look_motion_full: 'Lively',
  look_motion_reduced: 'Calm',
  look_language: 'Language',
  look_adult: 'Settings for grown-ups',
} as const;
