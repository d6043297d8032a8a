import type { ErrorCode } from '../errors.ts';

/** What a child reads for each error: short, kind, no blame, always a next step. */
export const en: Readonly<Record<ErrorCode, string>> = {
  SPEC_INVALID:
    'Something in the blocks does not fit together yet. Look at the list to see which block, then try again.',
  REQUEST_INVALID: 'I did not understand that. Please try it once more.',
  LOGIN_NEEDED:
    'This page does not know you yet. Ask an adult to start Nugget again and to use the link that it shows.',
  SERVER_GONE:
    'Nugget is not answering right now. Your blocks are safe. Wait a moment, or ask an adult to start it again.',
  ADULT_NEEDED: 'This part is for grown-ups. Ask an adult to open it with you.',
  ORIGIN_REFUSED: 'That came from another page. Open Nugget with its own link and try there.',
  ROUTE_NOT_FOUND: 'There is nothing here. Go back to your nuggets and try again from there.',
  REQUEST_TOO_LARGE: 'That is too big for me to carry. Make it smaller, then try again.',
  TOO_MANY_REQUESTS: 'That was a lot at once. Wait a moment, then try again.',
  SERVER_BUSY: 'The crew is building as many nuggets as it can. Wait until one is done, then press Go again.',
  PORT_TAKEN:
    'Another program stands in the doorway of Nugget. Ask an adult to start it again with another port.',
  SESSION_NOT_FOUND: 'I cannot find that nugget. Pick one from your list.',
  SESSION_BUSY: 'This nugget is being built right now. Wait until the crew is done, or press stop first.',
  COMMIT_NOT_FOUND: 'I cannot find that point in the story of your nugget. Pick one from the list.',
  FILE_NOT_FOUND: 'That file is not in your nugget. Pick another one from the list.',
  NUGGET_FILE_INVALID: 'I cannot open this nugget file. Ask for a new copy of it; your own nuggets are safe.',
  NUGGET_NOT_FOUND: 'I cannot find that nugget. Pick one from your list.',
  NUGGET_CHANGED:
    'This nugget was changed in another window. Load it again to see it; what you have here stays until you choose.',
  LIBRARY_FULL: 'Your shelf of nuggets is full. Delete some that you do not need, then try again.',
  NUGGET_FILE_TOO_LARGE:
    'This nugget file is too big for me. Ask for a smaller one; your own nuggets are safe.',
  NUGGET_FILE_TOO_NEW:
    'This nugget comes from a newer Nugget than mine. Ask an adult to update me, then open it again.',
  FOLDER_NOT_ALLOWED: 'I may not use that folder. Choose another one, inside your own folders.',
  FOLDER_NOT_FOUND: 'There is nothing saved in that folder. Choose the folder where you saved your blocks.',
  SUM_WRONG: 'That is not the answer. Here comes a new one; ask an adult to try it.',
  SETTING_FIXED: 'This setting was chosen when I was started. An adult can change it there.',
  GATE_NOT_OPEN: 'That was answered already. Have a look at what the crew is doing now.',
  QUESTION_NOT_OPEN: 'That question was answered already. Have a look at what the crew is doing now.',
  PLAN_INVALID: 'The crew could not agree on a plan. Try again, or say your goal in other words.',
  MODEL_KEY_REFUSED: 'The key that wakes up the crew does not work. Ask an adult to look at the settings.',
  MODEL_BUSY: 'The crew is very busy at the moment. Wait a little and press Go again; nothing is lost.',
  MODEL_UNREACHABLE: 'I cannot reach the crew. Is the internet on? Then press Go again; nothing is lost.',
  MODEL_REFUSED: 'The crew does not want to build this one. Try saying it in another way.',
  MODEL_BROKEN: 'The crew said something I could not understand. Press Go again; finished work is kept.',
  BUDGET_SPENT:
    'All the energy for this nugget is used up. Ask an adult for more, or build a smaller nugget.',
  AGENT_TIMEOUT: 'A crew member took too long. Press Go again, or make that part smaller.',
  AGENT_FAILED: 'A crew member got stuck. Press Go again; finished work is kept.',
  AGENT_OUT_OF_TURNS: 'That job was too big for one go. Try splitting it into smaller parts.',
  TASKS_FAILED: 'Some jobs could not be finished. The others are safe. Press Go again to try the rest.',
  TESTS_FAILED: 'Not every test is green yet. You can play it anyway, or ask the crew to fix it.',
  TESTS_MISSING: 'Nobody wrote a test, so I cannot promise that it works. Ask the crew to add one.',
  TEST_TOOL_MISSING: 'A tool for testing is not on this computer. Ask an adult to run the doctor.',
  MERGE_CONFLICT: 'Two crew members changed the same place. Choose whose version to keep.',
  GIT_MISSING:
    'There is no time machine on this computer, so I cannot undo. The build goes on. An adult can install git.',
  GIT_FAILED: 'The time machine had a hiccup. Press Go again; finished work is kept.',
  STORAGE_FULL: 'The disk is full. Ask an adult to make some room, then press Go again; nothing is lost.',
  STORAGE_NOT_WRITABLE: 'I am not allowed to save here. Ask an adult to choose another folder.',
  STORAGE_DAMAGED: 'Part of what I saved cannot be read. Ask an adult to look at it; I changed nothing.',
  DEPLOY_TARGET_MISSING: 'I cannot put it there yet. The files are ready; choose another place to show it.',
  DEPLOY_FAILED: 'I could not show your nugget. It is built and safe; try to launch it again.',
  BOARD_NOT_FOUND:
    "I can't see your board. Is the cable plugged in at both ends? Some cables can only charge; try another one.",
  BOARD_NO_PERMISSION:
    'I can see your board, but this computer does not let me talk to it. Ask an adult to open the details.',
  BOARD_IN_USE: 'Another program is talking to your board. Close it, then try again.',
  BOARD_NO_MICROPYTHON:
    "Your board does not speak MicroPython yet. An adult can put it on with you, on the board's page.",
  BOARD_SILENT:
    'Your board does not answer. Press its reset button, or unplug it and plug it in again, then try once more.',
  BOARD_GONE:
    'Your board was unplugged in the middle. Nothing is lost: plug it in again, then try once more.',
  BOARD_FULL:
    'Your nugget is too big for this board. Ask the crew to make it smaller; what was on the board is still there.',
  BOARD_REFUSED:
    'The board did not take the program. Press its reset button, then try once more; nothing on it is lost.',
  BOARD_CODE_REFUSED:
    'The board would not understand a line of the program. Ask the crew to fix it; I have put nothing on the board.',
  BOARD_HANGS:
    'The program keeps the board so busy that it cannot answer. Press its reset button, then try once more.',
  FIRMWARE_UNFIT:
    'That file is not the right one for this board. Ask an adult to choose another; the board is as it was.',
  SANDBOX_MISSING: 'The safe play pen for programs is not on this computer. Ask an adult to run the doctor.',
  STOPPED: 'You stopped this. Everything that was finished is kept. Press Go when you want to carry on.',
  INTERNAL: 'Something unexpected happened. Try again; an adult can see the details.',
};
