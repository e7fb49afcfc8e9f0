import {
  displayNameOverrideProcessor,
  identityOverrideProcessor,
  dataLinksOverrideProcessor,
  booleanOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
  ThresholdsMode,
  type FieldConfigPropertyItem,
} from '@grafana/data';

type Processor = FieldConfigPropertyItem['process'];

const NoEditor = () => null;

function property(id: string, process: Processor, defaultValue?: unknown): FieldConfigPropertyItem {
  const item = { id, path: id, name: id, editor: NoEditor, override: NoEditor, process, shouldApply: () => true };
  return { ...item, settings: {}, defaultValue };
}

const DEFAULT_THRESHOLDS = {
  mode: ThresholdsMode.Absolute,
  steps: [
    { value: -Infinity, color: 'green' },
    { value: 80, color: 'red' },
  ],
};

/**
 * Registers the standard field options. Without them @grafana/data drops unit, thresholds and the rest of a panel's
 * field configuration without a word, and a panel shows `71942144` for 69 MiB.
 */
export function registerFieldOptions(): void {
  standardEditorsRegistry.setInit(() => []);
  standardFieldConfigEditorRegistry.setInit(() => [
    property('displayName', displayNameOverrideProcessor as Processor),
    property('unit', unitOverrideProcessor as Processor),
    property('min', numberOverrideProcessor as Processor),
    property('max', numberOverrideProcessor as Processor),
    property('fieldMinMax', booleanOverrideProcessor as Processor),
    property('decimals', numberOverrideProcessor as Processor),
    property('thresholds', thresholdsOverrideProcessor as Processor, DEFAULT_THRESHOLDS),
    property('mappings', valueMappingsOverrideProcessor as Processor, []),
    property('noValue', stringOverrideProcessor as Processor),
    property('links', dataLinksOverrideProcessor as Processor),
    property('color', identityOverrideProcessor as Processor),
    property('filterable', booleanOverrideProcessor as Processor),
  ]);
}
