import * as Blockly from 'blockly/core';
import { searchBlocks } from './searchBlocks.ts';
import { toFlyoutItem, toolboxBlock } from './toolboxBlock.ts';
import type { Words } from './words.ts';

const INPUT_ID = 'blocks-search';

/** A field at the top of the toolbox; what it finds lies in its drawer. */
export class BlockSearch extends Blockly.ToolboxCategory {
  static readonly kind = 'nugget_search';
  static words: Words | undefined;
  #input: HTMLInputElement | undefined;

  /** The id of a toolbox item is that of the element that takes the focus. */
  override getId(): string {
    return INPUT_ID;
  }

  override getFocusableElement(): HTMLElement | SVGElement {
    return this.#input ?? super.getFocusableElement();
  }

  override onNodeFocus(): void {
    super.onNodeFocus();
    this.#find();
  }

  protected override createDom_(): HTMLDivElement {
    const row = super.createDom_();
    const input = document.createElement('input');
    const label = BlockSearch.words?.('search') ?? '';
    input.id = INPUT_ID;
    input.type = 'search';
    input.placeholder = label;
    input.setAttribute('aria-label', label);
    input.addEventListener('input', () => this.#find());
    input.addEventListener('keydown', (event) => this.#go(event));
    this.#input = input;
    this.rowContents_?.replaceChildren(input);
    return row;
  }

  /** Arrow keys leave the field where they cannot move within its text. */
  #go(event: KeyboardEvent): void {
    const input = this.#input;
    if (input === undefined) return;
    const navigator = this.parentToolbox_.getNavigator();
    const isAtEnd = input.selectionStart === input.value.length;
    const leavesInto = event.key === 'Enter' || (event.key === 'ArrowRight' && isAtEnd);
    const next = leavesInto
      ? navigator.getInNode()
      : event.key === 'ArrowDown'
        ? navigator.getNextNode()
        : undefined;
    if (next === undefined || next === null) return;
    event.preventDefault();
    Blockly.getFocusManager().focusNode(next);
  }

  #find(): void {
    const t = BlockSearch.words;
    if (t === undefined) return;
    const query = this.#input?.value ?? '';
    const found = searchBlocks(query, t);
    const hint = query.trim() === '' ? t('search_hint') : t('search_nothing');
    this.flyoutItems_ =
      found.length > 0
        ? found.map((block) => toolboxBlock(block, t))
        : [toFlyoutItem({ kind: 'label', text: hint })];
    if (query.trim() !== '')
      Blockly.utils.aria.announceDynamicAriaState(t('search_found', { count: found.length }));
    this.parentToolbox_.refreshSelection();
  }
}
