import type { ErrorCode } from '../errors.ts';

/** Was ein Kind bei jedem Fehler liest; siehe en.ts. */
export const de: Readonly<Record<ErrorCode, string>> = {
  SPEC_INVALID:
    'Etwas an den Blöcken passt noch nicht zusammen. Schau in der Liste, welcher Block es ist, und versuch es noch einmal.',
  REQUEST_INVALID: 'Das habe ich nicht verstanden. Versuch es bitte noch einmal.',
  LOGIN_NEEDED:
    'Diese Seite kennt dich noch nicht. Bitte einen Erwachsenen, Nugget neu zu starten und den Link daraus zu öffnen.',
  SERVER_GONE:
    'Nugget antwortet gerade nicht. Deine Blöcke sind sicher. Warte kurz, oder bitte einen Erwachsenen, es neu zu starten.',
  ADULT_NEEDED: 'Dieser Teil ist für Erwachsene. Bitte einen Erwachsenen, ihn mit dir zu öffnen.',
  ORIGIN_REFUSED:
    'Das kam von einer anderen Seite. Öffne Nugget mit seinem eigenen Link und versuch es dort.',
  ROUTE_NOT_FOUND: 'Hier ist nichts. Geh zurück zu deinen Nuggets und versuch es von dort.',
  REQUEST_TOO_LARGE: 'Das ist zu groß für mich. Mach es kleiner und versuch es dann noch einmal.',
  TOO_MANY_REQUESTS: 'Das war viel auf einmal. Warte einen Moment und versuch es dann noch einmal.',
  SERVER_BUSY:
    'Die Crew baut schon so viele Nuggets, wie sie kann. Warte, bis eines fertig ist, und drück wieder auf Los.',
  PORT_TAKEN:
    'Ein anderes Programm steht in der Tür von Nugget. Bitte einen Erwachsenen, es mit einem anderen Port zu starten.',
  SESSION_NOT_FOUND: 'Ich finde dieses Nugget nicht. Such dir eins aus deiner Liste aus.',
  SESSION_BUSY:
    'An diesem Nugget wird gerade gebaut. Warte, bis die Crew fertig ist, oder drück zuerst auf Stopp.',
  COMMIT_NOT_FOUND:
    'Diesen Punkt in der Geschichte deines Nuggets finde ich nicht. Such dir einen aus der Liste aus.',
  FILE_NOT_FOUND: 'Diese Datei ist nicht in deinem Nugget. Such dir eine andere aus der Liste aus.',
  NUGGET_FILE_INVALID:
    'Diese Nugget-Datei kann ich nicht öffnen. Bitte um eine neue Kopie; deine Nuggets sind sicher.',
  NUGGET_NOT_FOUND: 'Ich finde dieses Nugget nicht. Such dir eins aus deiner Liste aus.',
  NUGGET_CHANGED:
    'Dieses Nugget wurde in einem anderen Fenster geändert. Lade es neu; was du hier hast, bleibt, bis du wählst.',
  LIBRARY_FULL:
    'Dein Regal mit Nuggets ist voll. Lösche welche, die du nicht brauchst, dann versuch es noch einmal.',
  NUGGET_FILE_TOO_LARGE:
    'Diese Nugget-Datei ist mir zu groß. Frag nach einer kleineren; deine eigenen Nuggets sind sicher.',
  NUGGET_FILE_TOO_NEW:
    'Dieses Nugget kommt von einem neueren Nugget als mir. Bitte einen Erwachsenen um ein Update, dann öffne es neu.',
  FOLDER_NOT_ALLOWED:
    'Diesen Ordner darf ich nicht benutzen. Such einen anderen aus, in deinen eigenen Ordnern.',
  FOLDER_NOT_FOUND:
    'In diesem Ordner ist nichts gespeichert. Such den Ordner aus, in dem deine Blöcke liegen.',
  SUM_WRONG: 'Das ist nicht die Lösung. Hier kommt eine neue; bitte einen Erwachsenen, sie zu versuchen.',
  SETTING_FIXED: 'Diese Einstellung wurde beim Start gewählt. Ein Erwachsener kann sie dort ändern.',
  GATE_NOT_OPEN: 'Das ist schon beantwortet. Schau nach, was die Crew gerade macht.',
  QUESTION_NOT_OPEN: 'Diese Frage ist schon beantwortet. Schau nach, was die Crew gerade macht.',
  PLAN_INVALID:
    'Die Crew konnte sich auf keinen Plan einigen. Versuch es noch einmal, oder sag dein Ziel mit anderen Worten.',
  MODEL_KEY_REFUSED:
    'Der Schlüssel, der die Crew aufweckt, passt nicht. Bitte einen Erwachsenen, in die Einstellungen zu schauen.',
  MODEL_BUSY:
    'Die Crew hat gerade sehr viel zu tun. Warte ein bisschen und drück wieder auf Los; nichts geht verloren.',
  MODEL_UNREACHABLE:
    'Ich kann die Crew nicht erreichen. Ist das Internet an? Dann drück wieder auf Los; nichts geht verloren.',
  MODEL_REFUSED: 'Das möchte die Crew lieber nicht bauen. Versuch, es anders zu sagen.',
  MODEL_BROKEN:
    'Die Crew hat etwas gesagt, das ich nicht verstehe. Drück wieder auf Los; Fertiges bleibt erhalten.',
  BUDGET_SPENT:
    'Die Energie für dieses Nugget ist aufgebraucht. Bitte einen Erwachsenen um mehr, oder bau ein kleineres Nugget.',
  AGENT_TIMEOUT:
    'Ein Crewmitglied hat zu lange gebraucht. Drück wieder auf Los, oder mach diesen Teil kleiner.',
  AGENT_FAILED: 'Ein Crewmitglied ist stecken geblieben. Drück wieder auf Los; Fertiges bleibt erhalten.',
  AGENT_OUT_OF_TURNS: 'Die Aufgabe war zu groß für ein Mal. Versuch, sie in kleinere Teile zu zerlegen.',
  TASKS_FAILED:
    'Ein paar Aufgaben wurden nicht fertig. Die anderen sind sicher. Drück wieder auf Los, um den Rest zu versuchen.',
  TESTS_FAILED:
    'Noch sind nicht alle Tests grün. Du kannst trotzdem spielen, oder die Crew bitten, es zu reparieren.',
  TESTS_MISSING:
    'Niemand hat einen Test geschrieben, darum kann ich nicht versprechen, dass es geht. Bitte die Crew um einen.',
  TEST_TOOL_MISSING:
    'Auf diesem Computer fehlt ein Werkzeug zum Testen. Bitte einen Erwachsenen, den Doktor zu starten.',
  MERGE_CONFLICT: 'Zwei aus der Crew haben dieselbe Stelle geändert. Such aus, welche Fassung bleiben soll.',
  GIT_MISSING:
    'Auf diesem Computer gibt es keine Zeitmaschine, also kein Rückgängig. Gebaut wird trotzdem. Ein Erwachsener kann git installieren.',
  GIT_FAILED: 'Die Zeitmaschine hatte einen Schluckauf. Drück wieder auf Los; Fertiges bleibt erhalten.',
  STORAGE_FULL:
    'Die Festplatte ist voll. Bitte einen Erwachsenen, Platz zu machen, und drück wieder auf Los; nichts geht verloren.',
  STORAGE_NOT_WRITABLE:
    'Hier darf ich nichts speichern. Bitte einen Erwachsenen, einen anderen Ordner auszusuchen.',
  STORAGE_DAMAGED:
    'Ein Teil von dem, was ich gespeichert habe, ist nicht lesbar. Bitte einen Erwachsenen, nachzusehen; ich habe nichts verändert.',
  DEPLOY_TARGET_MISSING:
    'Dorthin kann ich es noch nicht bringen. Die Dateien sind fertig; such einen anderen Platz aus.',
  DEPLOY_FAILED: 'Ich konnte dein Nugget nicht zeigen. Es ist gebaut und sicher; starte es noch einmal.',
  BOARD_NOT_FOUND:
    'Ich sehe dein Board nicht. Steckt das Kabel an beiden Enden? Manche Kabel können nur laden; probier ein anderes.',
  BOARD_NO_PERMISSION:
    'Ich sehe dein Board, aber dieser Computer lässt mich nicht mit ihm sprechen. Bitte einen Erwachsenen, sich die Einzelheiten anzusehen.',
  BOARD_IN_USE:
    'Ein anderes Programm spricht gerade mit deinem Board. Schließ es und versuch es dann noch einmal.',
  BOARD_NO_MICROPYTHON:
    'Dein Board spricht noch kein MicroPython. Ein Erwachsener kann es mit dir auf der Seite des Boards aufspielen.',
  BOARD_SILENT:
    'Dein Board antwortet nicht. Drück seinen Reset-Knopf oder steck es aus und wieder ein, dann versuch es noch einmal.',
  BOARD_GONE:
    'Dein Board wurde mittendrin ausgesteckt. Nichts ist verloren: Steck es wieder ein und versuch es noch einmal.',
  BOARD_FULL:
    'Dein Nugget ist zu groß für dieses Board. Bitte die Crew, es kleiner zu machen; was auf dem Board war, ist noch da.',
  BOARD_REFUSED:
    'Das Board hat das Programm nicht angenommen. Drück seinen Reset-Knopf und versuch es noch einmal; nichts darauf ist verloren.',
  BOARD_CODE_REFUSED:
    'Eine Zeile des Programms würde das Board nicht verstehen. Bitte die Crew, sie zu reparieren; ich habe nichts auf das Board gebracht.',
  BOARD_HANGS:
    'Das Programm beschäftigt das Board so sehr, dass es nicht antworten kann. Drück seinen Reset-Knopf und versuch es noch einmal.',
  FIRMWARE_UNFIT:
    'Diese Datei passt nicht zu diesem Board. Bitte einen Erwachsenen, eine andere zu wählen; das Board ist, wie es war.',
  SANDBOX_MISSING:
    'Auf diesem Computer fehlt der sichere Sandkasten für Programme. Bitte einen Erwachsenen, den Doktor zu starten.',
  STOPPED: 'Du hast angehalten. Alles, was fertig ist, bleibt. Drück auf Los, wenn du weitermachen willst.',
  INTERNAL:
    'Etwas Unerwartetes ist passiert. Versuch es noch einmal; ein Erwachsener kann die Einzelheiten sehen.',
};
