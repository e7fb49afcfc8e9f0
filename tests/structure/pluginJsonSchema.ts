/**
 * What Grafana's reference of plugin.json asks of the fields this project uses; unknown fields are refused.
 * The published schema itself is fetched and applied by `checkPublishedSchema.ts` where there is a network.
 */
export const PLUGIN_JSON_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'name', 'id', 'info', 'dependencies'],
  properties: {
    $schema: { type: 'string' },
    type: { enum: ['app', 'datasource', 'panel'] },
    name: { type: 'string', minLength: 1 },
    id: { type: 'string', pattern: '^[0-9a-z]+-([0-9a-z]+-)?(app|panel|datasource)$' },
    category: { enum: ['tsdb', 'logging', 'cloud', 'tracing', 'profiling', 'sql', 'enterprise', 'iot', 'other'] },
    metrics: { type: 'boolean' },
    annotations: { type: 'boolean' },
    info: {
      type: 'object',
      additionalProperties: false,
      required: ['keywords', 'logos', 'updated', 'version'],
      properties: {
        description: { type: 'string' },
        author: { type: 'object', properties: { name: { type: 'string' } } },
        keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
        logos: { type: 'object', required: ['small', 'large'], additionalProperties: { type: 'string' } },
        links: { type: 'array' },
        screenshots: { type: 'array' },
        updated: { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2}|%TODAY%)$' },
        version: { type: 'string', pattern: '^(\\d+\\.\\d+\\.\\d+.*|%VERSION%)$' },
      },
    },
    includes: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['type', 'name', 'path'],
        properties: {
          type: { enum: ['dashboard', 'page', 'panel', 'datasource'] },
          name: { type: 'string' },
          path: { type: 'string' },
          role: { enum: ['Admin', 'Editor', 'Viewer', 'None'] },
          icon: { type: 'string' },
          addToNav: { type: 'boolean' },
          defaultNav: { type: 'boolean' },
        },
      },
    },
    routes: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
          path: { type: 'string' },
          method: { type: 'string' },
          url: { type: 'string' },
          headers: { type: 'array', items: { type: 'object', required: ['name', 'content'] } },
        },
      },
    },
    dependencies: {
      type: 'object',
      additionalProperties: false,
      required: ['grafanaDependency'],
      properties: {
        grafanaDependency: { type: 'string', pattern: '^>=\\d+\\.\\d+\\.\\d+' },
        plugins: { type: 'array' },
      },
    },
  },
} as const;
