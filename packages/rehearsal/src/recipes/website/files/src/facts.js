// The facts on the cards. Change them, or add your own!
export const facts = {{facts}};
