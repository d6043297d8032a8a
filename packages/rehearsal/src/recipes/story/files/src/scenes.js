// All the scenes. Every choice says where it leads: to another scene, or to an ending.
export const scenes = {{scenes}};
