import type { Narration } from './narration.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const de: Narration = {
  narrator: 'Nugget',
  rehearsal:
    'Das ist eine Probe: nach Drehbuch, keine KI. Eine eingespielte Mannschaft zeigt, wie gebaut wird, ohne Schlüssel und ohne Internet.',
  planning: 'Die Mannschaft steckt die Köpfe zusammen und macht einen Plan.',
  recovered: 'Etwas hat uns unterbrochen. Nichts ist verloren: Die Mannschaft macht da weiter, wo sie war.',
  goesOn: 'Weiter geht es. Was fertig ist, bleibt, und von da aus macht die Mannschaft weiter.',
  rebuild: 'Die Blöcke haben sich geändert. Was da ist, bleibt, und die Mannschaft baut das Neue dazu.',
  fixing: 'Danke fürs Bescheidsagen. Jemand aus der Mannschaft schaut nach und repariert es.',
  undone: (message) => `Zurück zu: ${message}`,
  explainer: 'Erklärer',
  mendTask: {
    name: 'Reparieren, was du gefunden hast',
    description: 'Du hast geschrieben, was nicht stimmt. Jemand findet den Grund und bringt es in Ordnung.',
    criterion: 'Was gemeldet wurde, ist in Ordnung gebracht.',
  },
  noHistory:
    'Auf diesem Computer gibt es kein git, also keine Geschichte und kein Rückgängig. Gebaut wird trotzdem.',
  succeeded: ({ tasks, tests }) =>
    tests > 0
      ? `Fertig! Die Mannschaft hat ${many(tasks, 'Aufgabe', 'Aufgaben')} geschafft, und ${many(tests, 'Test klappt', 'Tests klappen')}.`
      : `Fertig! Die Mannschaft hat ${many(tasks, 'Aufgabe', 'Aufgaben')} geschafft. Das Testen war ausgeschaltet.`,
  failed: ({ done, tasks, because }) =>
    `Die Mannschaft hat ${done} von ${many(tasks, 'Aufgabe', 'Aufgaben')} geschafft. ${because}`,
  portals: (names) =>
    `Diese Version kann noch nicht jedes Portal öffnen. Diese bleiben zu, und nichts dahinter wird berührt: ${names.join(', ')}.`,
  board: {
    noBoard:
      'Ich sehe kein Board, das antwortet. Darum kommt dein Nugget auf ein virtuelles Board: eines, das in diesem Computer lebt. Steck jederzeit ein echtes Board an, dann kommt dasselbe Programm darauf.',
    severalBoards:
      'Ich sehe mehrere Boards und weiß nicht, welches gemeint ist. Darum kommt dein Nugget auf das virtuelle Board. Wähle ein Board aus, dann kommt es dorthin.',
    virtual: 'Virtuelles Board',
    virtualDescription: 'Ein Board, das in diesem Computer lebt',
    which: 'Auf welches Board soll dein Nugget?',
    whichHeader: 'Board',
    mayFlash: (board) => `Soll ich deinen Nugget jetzt auf das Board tun? ${board}`,
    files: (paths) =>
      `Diese Dateien kommen darauf: ${paths.join(', ')}. Was jetzt darauf ist, wird als Kopie aufgehoben.`,
    left: 'Gut, auf das Board kam nichts. Die Dateien sind fertig und können jederzeit darauf.',
    flashed: (board) => `Dein Nugget läuft jetzt auf dem Board: ${board}`,
    board: 'Board',
    portalLacks: (capabilities) =>
      `Das Programm auf dem Board kennt nicht alles, was sein Portal verspricht. Es fehlt: ${capabilities.join(', ')}. Bitte die Mannschaft, es einzubauen.`,
  },
  fixTask: (round) => ({
    name: `Reparieren, was die Tests gefunden haben (Runde ${round})`,
    description:
      'Manche Tests klappen nicht. Finde heraus, warum, und repariere das Programm; ändere einen Test nur, wenn er selbst falsch ist.',
    criterion: 'Alle Tests klappen.',
  }),
  conflict: (agent, files) => {
    const mine = 'Die neuere';
    const theirs = 'Die, die schon da war';
    return {
      mine,
      theirs,
      question: {
        question: `${agent} und noch jemand haben dieselbe Stelle in ${files.join(', ')} geändert. Welche Fassung soll bleiben?`,
        header: 'Wähle',
        options: [
          { label: mine, description: `Was ${agent} gerade gemacht hat` },
          { label: theirs, description: 'Was zuerst fertig war' },
        ],
        multiSelect: false,
      },
    };
  },
};
