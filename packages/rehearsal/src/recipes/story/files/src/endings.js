// All the endings. Change their words as you like; their names are used in scenes.js.
export const endings = {{endings}};
