/** Words of settings/: read by grown-ups. */
export const settings = {
  title: 'Settings for grown-ups',
  intro: 'These choices are kept on this computer.',
  close: 'Close the settings',
  save: 'Save',
  saved: 'Saved. The next build uses it.',
  fixed: 'Set by whoever started Nugget; it cannot be changed here.',

  gate_title: 'This part is for grown-ups',
  gate_text: 'Please ask one. A small sum opens the settings for 15 minutes.',
  gate_sum: 'What is {{a}} × {{b}}?',
  gate_wrong: 'That is not it. Have another try.',
  gate_next: 'Another sum',
  gate_empty: 'Write the answer as a number.',
  gate_open: 'Open the settings',
  gate_back: 'Back to my nuggets',

  key_title: 'The key',
  key_text:
    'With a key from Anthropic, or from another service that speaks the Messages API, a real crew builds. Without one, a rehearsal crew builds from recipes: no network, no cost.',
  key_none: 'No key is saved.',
  key_saved: 'A key is saved. It is never shown again; only this user of this computer can read its file.',
  key_environment: 'The key was set by whoever started Nugget.',
  key_label: 'New key',
  key_hint: 'It is tried with one tiny call before it is saved.',
  key_try: 'Try it and save it',
  key_empty: 'Paste the key first.',
  key_works: 'The key works, and is saved.',
  key_refused: 'The key was not saved.',
  key_delete: 'Remove the key',
  key_deleted: 'The key is gone from this computer.',
  crew_real: 'Now: a real crew',
  crew_rehearsal: 'Now: the rehearsal crew',

  model_title: 'The model',
  model_url: 'Address of a compatible model',
  model_url_hint:
    'Leave empty for Anthropic. For another one, for example http://127.0.0.1:11434. It is tried before it is saved.',
  model: 'Model of the builders',
  planner_model: 'Model of the planner',
  model_hint: 'Leave empty for our choice.',
  model_url_wrong: 'An address begins with http:// or https://.',

  budget_title: 'How much it may use',
  budget_text:
    'An empty field means no limit. When a limit is reached, the crew stops politely and nothing is lost.',
  budget_nugget_tokens: 'Tokens for one nugget',
  budget_nugget_cost: 'US dollars for one nugget',
  budget_day_tokens: 'Tokens for one day',
  budget_day_cost: 'US dollars for one day',
  budget_wrong: 'A number above 0, or nothing.',
  spent_today: 'Used today',
  spent_tokens_one: '{{count}} token',
  spent_tokens_other: '{{count}} tokens',
  spent_of: '{{spent}} of {{limit}}',

  crew_title: 'The crew',
  crew_size: 'Builders at work at the same time',
  crew_size_hint: 'More are faster, and use more at once.',
  language: 'Language of new nuggets',
  language_hint: 'What the crew says and writes.',

  sharing_title: 'Playing on the phone',
  sharing: 'Show nuggets to other devices in this network',
  sharing_hint:
    'While this is on, everybody in your Wi-Fi who has the address or the QR code can play a nugget that is being played here. Never the blocks, the settings or the key. Leave it off in a network that you do not trust.',

  data_title: 'Where everything is',
  data_text: 'Nuggets, builds and settings are files in this folder:',
  data_docs: 'For the curious: all that this computer’s Nugget can be asked',

  delete_title: 'Delete everything',
  delete_text:
    'Stops all builds and deletes all nuggets, builds, settings and the key from this computer. This cannot be undone. Download nuggets that you want to keep first.',
  delete_open: 'Delete everything…',
  delete_sure: 'Really delete everything?',
  delete_words: 'delete everything',
  delete_label: 'To be sure, write: {{words}}',
  delete_wrong: 'The words are not the same yet.',
  delete_keep: 'Keep everything',
  delete_do: 'Delete it all now',
  delete_done: 'Everything is deleted. Nugget is as new.',
} as const;
