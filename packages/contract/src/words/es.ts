import type { ErrorCode } from '../errors.ts';

/** Lo que lee un niño ante cada error; véase en.ts. */
export const es: Readonly<Record<ErrorCode, string>> = {
  SPEC_INVALID: 'Algo en los bloques todavía no encaja. Mira en la lista qué bloque es y prueba otra vez.',
  REQUEST_INVALID: 'No he entendido eso. Prueba una vez más, por favor.',
  LOGIN_NEEDED:
    'Esta página aún no te conoce. Pide a un adulto que abra Nugget otra vez con el enlace que muestra.',
  SERVER_GONE:
    'Nugget no contesta ahora mismo. Tus bloques están a salvo. Espera un momento o pide a un adulto que lo abra otra vez.',
  ADULT_NEEDED: 'Esta parte es para mayores. Pide a un adulto que la abra contigo.',
  ORIGIN_REFUSED: 'Eso vino de otra página. Abre Nugget con su propio enlace e inténtalo allí.',
  ROUTE_NOT_FOUND: 'Aquí no hay nada. Vuelve a tus nuggets e inténtalo desde allí.',
  REQUEST_TOO_LARGE: 'Eso es demasiado grande para mí. Hazlo más pequeño y prueba otra vez.',
  TOO_MANY_REQUESTS: 'Fueron muchas cosas a la vez. Espera un momento y prueba otra vez.',
  SERVER_BUSY:
    'El equipo ya construye todos los nuggets que puede. Espera a que acabe uno y pulsa Adelante otra vez.',
  PORT_TAKEN:
    'Otro programa ocupa la puerta de Nugget. Pide a un adulto que lo inicie otra vez con otro puerto.',
  SESSION_NOT_FOUND: 'No encuentro ese nugget. Elige uno de tu lista.',
  SESSION_BUSY:
    'Este nugget se está construyendo ahora mismo. Espera a que el equipo termine, o pulsa parar antes.',
  COMMIT_NOT_FOUND: 'No encuentro ese momento en la historia de tu nugget. Elige uno de la lista.',
  FILE_NOT_FOUND: 'Ese archivo no está en tu nugget. Elige otro de la lista.',
  NUGGET_FILE_INVALID:
    'No puedo abrir este archivo de nugget. Pide una copia nueva; tus nuggets están a salvo.',
  NUGGET_NOT_FOUND: 'No encuentro ese nugget. Elige uno de tu lista.',
  NUGGET_CHANGED:
    'Este nugget se ha cambiado en otra ventana. Vuelve a cargarlo para verlo; lo que tienes aquí se queda hasta que elijas.',
  LIBRARY_FULL: 'Tu estante de nuggets está lleno. Borra los que no necesites y prueba otra vez.',
  NUGGET_FILE_TOO_LARGE:
    'Este archivo de nugget es demasiado grande para mí. Pide uno más pequeño; tus nuggets están a salvo.',
  NUGGET_FILE_TOO_NEW:
    'Este nugget viene de un Nugget más nuevo que yo. Pide a un adulto que me actualice y ábrelo otra vez.',
  FOLDER_NOT_ALLOWED: 'No puedo usar esa carpeta. Elige otra que esté dentro de las tuyas.',
  FOLDER_NOT_FOUND: 'En esa carpeta no hay nada guardado. Elige la carpeta donde guardaste tus bloques.',
  SUM_WRONG: 'Esa no es la respuesta. Aquí viene otra; pide a un adulto que pruebe.',
  SETTING_FIXED: 'Este ajuste se eligió al arrancarme. Un adulto puede cambiarlo allí.',
  GATE_NOT_OPEN: 'Eso ya tiene respuesta. Mira qué está haciendo el equipo ahora.',
  QUESTION_NOT_OPEN: 'Esa pregunta ya tiene respuesta. Mira qué está haciendo el equipo ahora.',
  PLAN_INVALID:
    'El equipo no se ha puesto de acuerdo en un plan. Prueba otra vez, o di tu idea con otras palabras.',
  MODEL_KEY_REFUSED: 'La llave que despierta al equipo no funciona. Pide a un adulto que mire los ajustes.',
  MODEL_BUSY:
    'El equipo está muy ocupado ahora. Espera un poco y pulsa Adelante otra vez; no se pierde nada.',
  MODEL_UNREACHABLE:
    'No puedo hablar con el equipo. ¿Hay internet? Luego pulsa Adelante otra vez; no se pierde nada.',
  MODEL_REFUSED: 'El equipo prefiere no construir esto. Prueba a decirlo de otra manera.',
  MODEL_BROKEN: 'El equipo ha dicho algo que no entiendo. Pulsa Adelante otra vez; lo terminado se guarda.',
  BUDGET_SPENT:
    'Se ha gastado toda la energía de este nugget. Pide más a un adulto, o construye uno más pequeño.',
  AGENT_TIMEOUT:
    'Un miembro del equipo ha tardado demasiado. Pulsa Adelante otra vez, o haz esa parte más pequeña.',
  AGENT_FAILED: 'Un miembro del equipo se ha atascado. Pulsa Adelante otra vez; lo terminado se guarda.',
  AGENT_OUT_OF_TURNS:
    'Ese trabajo era demasiado grande para una vez. Prueba a dividirlo en partes más pequeñas.',
  TASKS_FAILED:
    'Algunos trabajos no se pudieron terminar. Los demás están a salvo. Pulsa Adelante para intentar el resto.',
  TESTS_FAILED:
    'Todavía no están todas las pruebas en verde. Puedes jugar igual, o pedir al equipo que lo arregle.',
  TESTS_MISSING:
    'Nadie ha escrito una prueba, así que no puedo prometer que funcione. Pide al equipo que añada una.',
  TEST_TOOL_MISSING:
    'Falta en este ordenador una herramienta para probar. Pide a un adulto que abra el doctor.',
  MERGE_CONFLICT: 'Dos miembros del equipo han cambiado el mismo sitio. Elige qué versión se queda.',
  GIT_MISSING:
    'En este ordenador no hay máquina del tiempo, así que no puedo deshacer. La construcción sigue. Un adulto puede instalar git.',
  GIT_FAILED: 'La máquina del tiempo ha tenido hipo. Pulsa Adelante otra vez; lo terminado se guarda.',
  STORAGE_FULL:
    'El disco está lleno. Pide a un adulto que haga sitio y pulsa Adelante otra vez; no se pierde nada.',
  STORAGE_NOT_WRITABLE: 'Aquí no tengo permiso para guardar. Pide a un adulto que elija otra carpeta.',
  STORAGE_DAMAGED:
    'Una parte de lo que guardé no se puede leer. Pide a un adulto que lo mire; no he cambiado nada.',
  DEPLOY_TARGET_MISSING:
    'Todavía no puedo ponerlo ahí. Los archivos están listos; elige otro sitio para enseñarlo.',
  DEPLOY_FAILED: 'No he podido mostrar tu nugget. Está hecho y a salvo; prueba a lanzarlo otra vez.',
  BOARD_NOT_FOUND:
    'No veo tu placa. ¿Está el cable enchufado por los dos lados? Algunos cables solo cargan; prueba con otro.',
  BOARD_NO_PERMISSION:
    'Veo tu placa, pero este ordenador no me deja hablar con ella. Pide a un adulto que mire los detalles.',
  BOARD_IN_USE: 'Otro programa está hablando con tu placa. Ciérralo y vuelve a intentarlo.',
  BOARD_NO_MICROPYTHON:
    'Tu placa todavía no habla MicroPython. Un adulto puede instalarlo contigo en la página de la placa.',
  BOARD_SILENT:
    'Tu placa no contesta. Pulsa su botón de reinicio, o desenchúfala y vuelve a enchufarla, e inténtalo otra vez.',
  BOARD_GONE:
    'Tu placa se desenchufó a la mitad. No se ha perdido nada: enchúfala de nuevo e inténtalo otra vez.',
  BOARD_FULL:
    'Tu nugget es demasiado grande para esta placa. Pide al equipo que lo haga más pequeño; lo que había en la placa sigue ahí.',
  BOARD_REFUSED:
    'La placa no ha aceptado el programa. Pulsa su botón de reinicio e inténtalo otra vez; no se ha perdido nada.',
  BOARD_CODE_REFUSED:
    'La placa no entendería una línea del programa. Pide al equipo que la arregle; no he puesto nada en la placa.',
  BOARD_HANGS:
    'El programa tiene tan ocupada la placa que no puede contestar. Pulsa su botón de reinicio e inténtalo otra vez.',
  FIRMWARE_UNFIT:
    'Ese archivo no es el adecuado para esta placa. Pide a un adulto que elija otro; la placa está como estaba.',
  SANDBOX_MISSING:
    'Falta en este ordenador el corralito seguro para programas. Pide a un adulto que abra el doctor.',
  STOPPED: 'Lo has parado. Todo lo terminado se guarda. Pulsa Adelante cuando quieras seguir.',
  INTERNAL: 'Ha pasado algo que no debería. Prueba otra vez; un adulto puede ver los detalles.',
};
