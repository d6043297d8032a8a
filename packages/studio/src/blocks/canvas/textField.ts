import * as Blockly from 'blockly/core';
import { askForText } from './textRequest.ts';

interface TextFieldOptions {
  readonly text?: string;
  readonly label: string;
  readonly max: number;
  readonly editor: 'line' | 'text';
}

/** A longer text is edited in a dialog, because a line on a block shows too little of it. In code units. */
const LONGEST_LINE = 80;
/** As much of a text stands on a block, in code units. */
const SHOWN = 36;

/** The beginning of a text, in whole words where it has any: what is seen is then a part of what is read out. */
function shorten(text: string): string {
  if (text.length <= SHOWN) return text;
  const start = text.slice(0, SHOWN);
  const words = start.slice(0, start.search(/\s\S*$/));
  return `${words === '' ? start : words} …`;
}

/** What the contract refuses anywhere in a text; the rest of it stays. */
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** A child's words on a block: short ones are written in place, long ones in a dialog with room. */
export class TextField extends Blockly.FieldTextInput {
  static readonly type = 'nugget_text';
  readonly #options: TextFieldOptions;

  constructor(options: TextFieldOptions) {
    super(options.text ?? '', (text: string) => clean(text));
    this.#options = options;
    this.setAriaTypeName(options.label);
    this.maxDisplayLength = Number.POSITIVE_INFINITY;
  }

  static override fromJson(options: Blockly.FieldTextInputFromJsonConfig & TextFieldOptions): TextField {
    return new TextField(options);
  }

  /** An empty field says what belongs there. */
  protected override getDisplayText_(): string {
    const text = super.getDisplayText_();
    return text.trim() === '' ? this.#options.label : shorten(text);
  }

  protected override render_(): void {
    super.render_();
    this.textElement_?.classList.toggle('nuggetEmptyText', String(this.getValue() ?? '').trim() === '');
  }

  protected override showEditor_(event?: Event, quietInput?: boolean, manageFocus?: boolean): void {
    const text = String(this.getValue() ?? '');
    const isFinger = matchMedia('(pointer: coarse)').matches;
    const isLong = text.length > LONGEST_LINE || text.includes('\n');
    if (this.#options.editor === 'text' || isFinger || isLong) this.#openDialog(text);
    else super.showEditor_(event, quietInput, manageFocus);
  }

  protected override widgetCreate_(): HTMLInputElement | HTMLTextAreaElement {
    const input = super.widgetCreate_();
    input.maxLength = this.#options.max;
    input.setAttribute('aria-label', this.#options.label);
    return input;
  }

  #openDialog(value: string): void {
    const workspace = this.getSourceBlock()?.workspace;
    if (workspace === undefined) return;
    const { label, max } = this.#options;
    askForText(workspace, {
      label,
      value,
      max,
      save: (text) => this.setValue(text),
      close: () => Blockly.getFocusManager().focusNode(this),
    });
  }
}
