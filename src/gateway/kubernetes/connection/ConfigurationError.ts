/** The gateway was configured with something it cannot use; the message says where, what was found and what is allowed. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}
