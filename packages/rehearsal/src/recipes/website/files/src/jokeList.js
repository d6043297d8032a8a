// All the jokes. Do you know a better one? Write it down here!
export const jokes = {{jokes}};
