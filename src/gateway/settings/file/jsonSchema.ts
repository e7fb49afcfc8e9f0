import { CONFIG } from './configFields';
import type { Field } from './field';

function schemaOf(field: Field): Record<string, unknown> {
  const description = field.about;
  switch (field.type) {
    case 'text':
      return { description, type: 'string', pattern: field.form.pattern.source };
    case 'choice':
      return { description, type: 'string', enum: [...field.choices] };
    case 'integer':
      return { description, type: 'integer', minimum: field.minimum, maximum: field.maximum };
    case 'switch':
      return { description, type: 'boolean' };
    case 'list':
      return { description, type: 'array', items: schemaOf(field.of) };
    case 'table':
      return {
        description,
        type: 'object',
        propertyNames: { pattern: field.names.pattern.source },
        additionalProperties: schemaOf(field.of),
      };
    case 'section': {
      const fields = Object.entries(field.fields);
      const required = fields.filter(([, one]) => one.required).map(([name]) => name);
      return {
        description,
        type: 'object',
        properties: Object.fromEntries(fields.map(([name, one]) => [name, schemaOf(one)])),
        ...(required.length > 0 ? { required } : {}),
        additionalProperties: false,
      };
    }
  }
}

/** The configuration file's JSON Schema (draft 7), as published in docs/gateway-config.schema.json. */
export function jsonSchema(): string {
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Clusterscope gateway' };
  return `${JSON.stringify({ ...head, ...schemaOf(CONFIG) }, null, 2)}\n`;
}
