/** Limits of messages and blocks as documented at https://docs.slack.dev/reference/block-kit and /messaging. */
export const SLACK_LIMITS = {
  blocks: 50,
  attachments: 100,
  /** More are accepted, but Slack advises against them. */
  attachmentsAdvised: 20,
  textCharacters: 40_000,
  headerCharacters: 150,
  sectionCharacters: 3_000,
  sectionFields: 10,
  fieldCharacters: 2_000,
  contextElements: 10,
  actionElements: 25,
  buttonCharacters: 75,
  urlCharacters: 3_000,
  altCharacters: 2_000,
  blockIdCharacters: 255,
  messagesPerSecond: 1,
} as const;
