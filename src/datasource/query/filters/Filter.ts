/** One field of the editor, and how what stands in it is read. */
export interface Filter {
  label: string;
  description: string;
  /** Shown while it is empty: what empty means. */
  placeholder: string;
  /** What it may be; absent: any text. A variable may stand in place of a choice. */
  choices?: readonly string[];
  /** Takes several values: a variable with several, or commas between them. */
  several?: true;
  /** Nothing is asked without it. */
  required?: true;
  /** `*` is looked for, not taken as "all". */
  literal?: true;
}
