import * as Blockly from 'blockly/core';

type Option = [label: string, value: string];

interface ChoiceFieldOptions {
  readonly label: string;
  readonly choices: Option[];
  /** Values that only a spec from elsewhere sets: shown where they are, never offered. */
  readonly kept: Option[];
}

/** A choice from a list. */
export class ChoiceField extends Blockly.FieldDropdown {
  static readonly type = 'nugget_choice';
  readonly #choices: Option[];
  readonly #kept: Option[];

  constructor({ label, choices, kept }: ChoiceFieldOptions) {
    super(choices);
    this.#choices = choices;
    this.#kept = kept;
    this.setAriaTypeName(label);
  }

  static override fromJson(options: Blockly.FieldDropdownFromJsonConfig & ChoiceFieldOptions): ChoiceField {
    return new ChoiceField(options);
  }

  // The parent's constructor asks before ours has set anything.
  override getOptions(useCache?: boolean): Blockly.MenuOption[] {
    if (!(#kept in this)) return super.getOptions(useCache);
    return [...this.#choices, ...this.#kept.filter(([, value]) => value === this.value_)];
  }

  protected override doClassValidation_(value?: string): string | null {
    const isKept = #kept in this && this.#kept.some(([, kept]) => kept === value);
    return isKept && value !== undefined ? value : super.doClassValidation_(value);
  }
}
