import header from '../../app/AppHeader.module.css';
import nuggetFrame from '../../app/NuggetFrame.module.css';
import nuggetName from '../../app/NuggetName.module.css';
import savedState from '../../app/SavedState.module.css';
import blocksScreen from '../BlocksScreen.module.css';
import canvas from '../canvas/BlocksCanvas.module.css';
import editor from '../screen/BlocksEditor.module.css';
import styles from './firstFrame.module.css';

/** The page of the blocks before the studio itself is there: all in its place, with room for what is still on its way. */
export interface FirstFrame {
  /** Where the canvas goes. */
  readonly host: HTMLElement;
  readonly name: HTMLElement;
  /** What a child reads until the canvas is there. */
  say(words: string): void;
  remove(): void;
}

export function showFirstFrame(): FirstFrame {
  const face = box('a', header.home, picture());
  face.setAttribute('href', '/');
  const name = box('h1');
  const coming = box('p', styles.words);
  const host = box('div', canvas.host, ...waitingPicture(), coming);
  const top = box(
    'header',
    header.header,
    face,
    box('div', nuggetName.name, name, box('div', styles.button)),
    box('div', savedState.state),
    box('div', nuggetFrame.tabs, box('div', styles.tabs)),
    box('div', header.look, box('div', styles.button)),
  );
  const bar = box('div', editor.bar, box('div', styles.tools), box('div', styles.go));
  const blocks = box('div', editor.editor, box('div', canvas.frame, host), bar);
  const main = box('main', nuggetFrame.main, box('div', blocksScreen.screen, blocks));
  const frame = box('div', `${styles.first} ${nuggetFrame.frame}`, top, main);
  document.body.prepend(frame);
  return {
    host,
    name,
    say: (words) => coming.replaceChildren(words),
    remove: () => frame.remove(),
  };
}

function box(tag: string, className = '', ...children: readonly Node[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** What index.html shows stays where it is until the canvas has come. */
function waitingPicture(): readonly Element[] {
  const picture = document.querySelector('#root > .coming');
  picture?.classList.add(styles.coming ?? '');
  return picture === null ? [] : [picture];
}

function picture(): HTMLImageElement {
  const image = new Image();
  image.src = '/icon.svg';
  image.alt = 'Nugget';
  return image;
}
