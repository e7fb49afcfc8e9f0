/** A form of text, named as people are told of it. The pattern covers the whole value. */
export interface Form {
  name: string;
  pattern: RegExp;
}

interface Described {
  /** One sentence for the reader of the schema. */
  about: string;
  required?: true;
}

export interface TextField extends Described {
  type: 'text';
  form: Form;
  /** Not repeated in errors: a person may have put a secret where its file belongs. */
  sensitive?: true;
}

export interface ChoiceField<C extends string = string> extends Described {
  type: 'choice';
  choices: readonly C[];
}

export interface IntegerField extends Described {
  type: 'integer';
  minimum: number;
  maximum: number;
}

export interface SwitchField extends Described {
  type: 'switch';
}

export interface ListField<F extends Field = Field> extends Described {
  type: 'list';
  of: F;
}

/** Named entries of one form. */
export interface TableField<F extends Field = Field> extends Described {
  type: 'table';
  names: Form;
  of: F;
}

export type Fields = Readonly<Record<string, Field>>;

export interface SectionField<S extends Fields = Fields> extends Described {
  type: 'section';
  fields: S;
}

/** What a value in the configuration file may be: drives the check, its type and the published schema alike. */
export type Field =
  TextField | ChoiceField | IntegerField | SwitchField | ListField<Field> | TableField<Field> | SectionField<Fields>;

type SectionValue<S extends Fields> = {
  [K in keyof S as S[K] extends { required: true } ? K : never]: ValueOf<S[K]>;
} & {
  [K in keyof S as S[K] extends { required: true } ? never : K]?: ValueOf<S[K]>;
};

/** The type of a checked value. */
export type ValueOf<F> = F extends TextField
  ? string
  : F extends ChoiceField<infer C>
    ? C
    : F extends IntegerField
      ? number
      : F extends SwitchField
        ? boolean
        : F extends ListField<infer I>
          ? Array<ValueOf<I>>
          : F extends TableField<infer I>
            ? Map<string, ValueOf<I>>
            : F extends SectionField<infer S>
              ? SectionValue<S>
              : never;
