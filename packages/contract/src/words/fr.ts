import type { ErrorCode } from '../errors.ts';

/** Ce qu’un enfant lit pour chaque erreur ; voir en.ts. */
export const fr: Readonly<Record<ErrorCode, string>> = {
  SPEC_INVALID:
    'Quelque chose dans les blocs ne va pas encore ensemble. Regarde dans la liste quel bloc, puis réessaie.',
  REQUEST_INVALID: 'Je n’ai pas compris. Essaie encore une fois, s’il te plaît.',
  LOGIN_NEEDED:
    'Cette page ne te connaît pas encore. Demande à un adulte de relancer Nugget et d’ouvrir le lien qu’il montre.',
  SERVER_GONE:
    'Nugget ne répond pas pour le moment. Tes blocs sont à l’abri. Attends un peu, ou demande à un adulte de le relancer.',
  ADULT_NEEDED: 'Cette partie est pour les grands. Demande à un adulte de l’ouvrir avec toi.',
  ORIGIN_REFUSED: 'Cela venait d’une autre page. Ouvre Nugget avec son propre lien et essaie là-bas.',
  ROUTE_NOT_FOUND: 'Il n’y a rien ici. Retourne à tes nuggets et réessaie de là.',
  REQUEST_TOO_LARGE: 'C’est trop gros pour moi. Rends-le plus petit, puis réessaie.',
  TOO_MANY_REQUESTS: 'Cela fait beaucoup à la fois. Attends un moment, puis réessaie.',
  SERVER_BUSY:
    'L’équipe construit déjà autant de nuggets qu’elle peut. Attends que l’un soit fini, puis appuie encore sur Go.',
  PORT_TAKEN:
    'Un autre programme occupe la porte de Nugget. Demande à un adulte de le relancer avec un autre port.',
  SESSION_NOT_FOUND: 'Je ne trouve pas ce nugget. Choisis-en un dans ta liste.',
  SESSION_BUSY: 'Ce nugget est en construction. Attends que l’équipe ait fini, ou appuie d’abord sur stop.',
  COMMIT_NOT_FOUND: "Je ne trouve pas ce moment dans l'histoire de ton nugget. Choisis-en un dans la liste.",
  FILE_NOT_FOUND: "Ce fichier n'est pas dans ton nugget. Choisis-en un autre dans la liste.",
  NUGGET_FILE_INVALID:
    "Je n'arrive pas à ouvrir ce fichier de nugget. Demande une nouvelle copie ; tes nuggets sont à l'abri.",
  NUGGET_NOT_FOUND: 'Je ne trouve pas ce nugget. Choisis-en un dans ta liste.',
  NUGGET_CHANGED:
    'Ce nugget a changé dans une autre fenêtre. Recharge-le pour le voir ; ce que tu as ici reste jusqu’à ton choix.',
  LIBRARY_FULL: 'Ton étagère de nuggets est pleine. Efface ceux qui ne te servent plus, puis réessaie.',
  NUGGET_FILE_TOO_LARGE:
    'Ce fichier de nugget est trop gros pour moi. Demande-en un plus petit ; tes nuggets sont en sécurité.',
  NUGGET_FILE_TOO_NEW:
    'Ce nugget vient d’un Nugget plus récent que moi. Demande à un adulte de me mettre à jour, puis rouvre-le.',
  FOLDER_NOT_ALLOWED: 'Je ne peux pas utiliser ce dossier. Choisis-en un autre, parmi les tiens.',
  FOLDER_NOT_FOUND: 'Rien n’est enregistré dans ce dossier. Choisis celui où tu as mis tes blocs.',
  SUM_WRONG: 'Ce n’est pas la réponse. En voici une autre ; demande à un adulte d’essayer.',
  SETTING_FIXED: 'Ce réglage a été choisi à mon démarrage. Un adulte peut le changer là-bas.',
  GATE_NOT_OPEN: 'Cela a déjà une réponse. Regarde ce que fait l’équipe maintenant.',
  QUESTION_NOT_OPEN: 'Cette question a déjà une réponse. Regarde ce que fait l’équipe maintenant.',
  PLAN_INVALID: 'L’équipe n’a pas trouvé de plan. Réessaie, ou dis ton idée avec d’autres mots.',
  MODEL_KEY_REFUSED:
    'La clé qui réveille l’équipe ne marche pas. Demande à un adulte de regarder les réglages.',
  MODEL_BUSY:
    'L’équipe est très occupée en ce moment. Attends un peu et appuie encore sur Go ; rien n’est perdu.',
  MODEL_UNREACHABLE:
    'Je n’arrive pas à joindre l’équipe. Internet est-il allumé ? Puis appuie encore sur Go ; rien n’est perdu.',
  MODEL_REFUSED: 'L’équipe préfère ne pas construire cela. Essaie de le dire autrement.',
  MODEL_BROKEN:
    'L’équipe a dit quelque chose que je ne comprends pas. Appuie encore sur Go ; ce qui est fini est gardé.',
  BUDGET_SPENT:
    'Toute l’énergie de ce nugget est utilisée. Demandes-en à un adulte, ou construis un nugget plus petit.',
  AGENT_TIMEOUT:
    'Un membre de l’équipe a mis trop longtemps. Appuie encore sur Go, ou rends cette partie plus petite.',
  AGENT_FAILED: 'Un membre de l’équipe est resté bloqué. Appuie encore sur Go ; ce qui est fini est gardé.',
  AGENT_OUT_OF_TURNS:
    'Ce travail était trop grand pour une fois. Essaie de le couper en parties plus petites.',
  TASKS_FAILED:
    'Quelques travaux n’ont pas pu être finis. Les autres sont gardés. Appuie encore sur Go pour le reste.',
  TESTS_FAILED:
    'Tous les tests ne sont pas encore verts. Tu peux jouer quand même, ou demander à l’équipe de réparer.',
  TESTS_MISSING:
    'Personne n’a écrit de test, donc je ne peux pas promettre que ça marche. Demande à l’équipe d’en ajouter un.',
  TEST_TOOL_MISSING:
    'Il manque un outil de test sur cet ordinateur. Demande à un adulte de lancer le docteur.',
  MERGE_CONFLICT: 'Deux membres de l’équipe ont changé le même endroit. Choisis quelle version garder.',
  GIT_MISSING:
    'Il n’y a pas de machine à remonter le temps sur cet ordinateur. La construction continue. Un adulte peut installer git.',
  GIT_FAILED:
    'La machine à remonter le temps a eu le hoquet. Appuie encore sur Go ; ce qui est fini est gardé.',
  STORAGE_FULL:
    'Le disque est plein. Demande à un adulte de faire de la place, puis appuie encore sur Go ; rien n’est perdu.',
  STORAGE_NOT_WRITABLE:
    'Je n’ai pas le droit d’enregistrer ici. Demande à un adulte de choisir un autre dossier.',
  STORAGE_DAMAGED:
    'Une partie de ce que j’ai gardé est illisible. Demande à un adulte de regarder ; je n’ai rien changé.',
  DEPLOY_TARGET_MISSING:
    'Je ne peux pas encore le mettre là. Les fichiers sont prêts ; choisis un autre endroit.',
  DEPLOY_FAILED: 'Je n’ai pas pu montrer ton nugget. Il est construit et gardé ; essaie de le relancer.',
  BOARD_NOT_FOUND:
    'Je ne vois pas ta carte. Le câble est-il branché des deux côtés ? Certains câbles ne font que charger ; essaies-en un autre.',
  BOARD_NO_PERMISSION:
    'Je vois ta carte, mais cet ordinateur ne me laisse pas lui parler. Demande à un adulte de regarder les détails.',
  BOARD_IN_USE: 'Un autre programme parle à ta carte. Ferme-le, puis essaie encore.',
  BOARD_NO_MICROPYTHON:
    "Ta carte ne parle pas encore MicroPython. Un adulte peut l'installer avec toi sur la page de la carte.",
  BOARD_SILENT:
    'Ta carte ne répond pas. Appuie sur son bouton reset, ou débranche-la et rebranche-la, puis essaie encore.',
  BOARD_GONE: "Ta carte a été débranchée au milieu. Rien n'est perdu : rebranche-la, puis essaie encore.",
  BOARD_FULL:
    "Ton nugget est trop grand pour cette carte. Demande à l'équipe de le rendre plus petit ; ce qui était sur la carte y est encore.",
  BOARD_REFUSED:
    "La carte n'a pas pris le programme. Appuie sur son bouton reset, puis essaie encore ; rien n'est perdu.",
  BOARD_CODE_REFUSED:
    "La carte ne comprendrait pas une ligne du programme. Demande à l'équipe de la réparer ; je n'ai rien mis sur la carte.",
  BOARD_HANGS:
    "Le programme occupe tellement la carte qu'elle ne peut pas répondre. Appuie sur son bouton reset, puis essaie encore.",
  FIRMWARE_UNFIT:
    "Ce fichier n'est pas le bon pour cette carte. Demande à un adulte d'en choisir un autre ; la carte est comme avant.",
  SANDBOX_MISSING:
    'Le parc de jeu protégé pour les programmes manque sur cet ordinateur. Demande à un adulte de lancer le docteur.',
  STOPPED: 'Tu as arrêté. Tout ce qui est fini est gardé. Appuie sur Go quand tu veux continuer.',
  INTERNAL: 'Il s’est passé quelque chose d’inattendu. Réessaie ; un adulte peut voir les détails.',
};
