// The pictures on the cards. Each is drawn by a few shapes; change them, or draw your own.

export const pictures = {{pictures}};
