/** Some files of the space game. */
export const SPACE_FILES: Readonly<Record<string, string>> = {
  'README.md': '# Space dodge\n\nSteer the ship with the arrow keys and dodge the asteroids.\n',
  'index.html':
    '<!doctype html>\n<html lang="en">\n  <head>\n    <title>Space dodge</title>\n    <link rel="stylesheet" href="style.css">\n  </head>\n  <body>\n    <canvas id="sky" width="640" height="480"></canvas>\n    <script type="module" src="src/game.js"></script>\n  </body>\n</html>\n',
  'style.css': 'body {\n  margin: 0;\n  background: #0b1026;\n}\n',
  'src/fall.js':
    '/** Asteroids appear at the top and fall down, faster and faster. */\nexport const fall = {\n  update(game, dt) {\n    game.speed += dt * 4;\n    for (const danger of game.dangers) danger.y += game.speed * dt;\n  },\n};\n',
  'src/score.js':
    '/** The score: one point for every second. */\nexport const score = {\n  start(game) {\n    game.score = 0;\n  },\n  update(game, dt) {\n    game.score += dt;\n  },\n};\n',
  'src/game.js':
    "import { fall } from './fall.js';\nimport { score } from './score.js';\n\nexport const parts = [fall, score];\n",
};

/** A quiz in Python, which no browser shows. */
export const QUIZ_FILES: Readonly<Record<string, string>> = {
  'README.md': '# Times tables\n',
  'main.py': 'from questions import ask\n\n\nif __name__ == "__main__":\n    ask()\n',
  'questions.py':
    'def ask():\n    """Asks until the answer is right."""\n    while input("7 * 8 = ") != "56":\n        print("Nearly!")\n',
};
