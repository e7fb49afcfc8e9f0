import { SLACK_LIMITS } from './slackLimits';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a text object, or undefined. */
function checkText(text: Json | undefined, limit: number, types: readonly string[]): string | undefined {
  if (!isObject(text) || typeof text.type !== 'string' || !types.includes(text.type)) {
    return `text must be an object of type ${types.join(' or ')}`;
  }
  if (typeof text.text !== 'string' || text.text.length === 0) {
    return 'text must not be empty';
  }
  return text.text.length > limit ? `text has ${text.text.length} characters, at most ${limit}` : undefined;
}

const ANY_TEXT = ['mrkdwn', 'plain_text'];
const PLAIN_TEXT = ['plain_text'];

function checkList(
  list: Json | undefined,
  limit: number,
  what: string,
  check: (entry: Json) => string | undefined
): string | undefined {
  if (!Array.isArray(list) || list.length === 0) {
    return `${what} must be a list that is not empty`;
  }
  return list.length > limit
    ? `${list.length} ${what}, at most ${limit}`
    : list.map(check).find((fault) => fault !== undefined);
}

function checkUrl(url: Json | undefined): string | undefined {
  if (url !== undefined && (typeof url !== 'string' || url.length > SLACK_LIMITS.urlCharacters)) {
    return `url must be text of at most ${SLACK_LIMITS.urlCharacters} characters`;
  }
  return undefined;
}

function checkSection(block: JsonObject): string | undefined {
  if (block.text === undefined && block.fields === undefined) {
    return 'a section needs text or fields';
  }
  const text = block.text === undefined ? undefined : checkText(block.text, SLACK_LIMITS.sectionCharacters, ANY_TEXT);
  if (text !== undefined || block.fields === undefined) {
    return text;
  }
  return checkList(block.fields, SLACK_LIMITS.sectionFields, 'fields', (field) =>
    checkText(field, SLACK_LIMITS.fieldCharacters, ANY_TEXT)
  );
}

function checkAction(element: Json): string | undefined {
  if (!isObject(element) || typeof element.type !== 'string') {
    return 'an action element needs a type';
  }
  const text =
    element.type === 'button' ? checkText(element.text, SLACK_LIMITS.buttonCharacters, PLAIN_TEXT) : undefined;
  return text ?? checkUrl(element.url);
}

function checkContextElement(element: Json): string | undefined {
  if (isObject(element) && element.type === 'image') {
    return checkImage(element);
  }
  return checkText(element, SLACK_LIMITS.sectionCharacters, ANY_TEXT);
}

function checkImage(block: JsonObject): string | undefined {
  if (typeof block.alt_text !== 'string' || block.alt_text.length > SLACK_LIMITS.altCharacters) {
    return `an image needs alt_text of at most ${SLACK_LIMITS.altCharacters} characters`;
  }
  return block.image_url === undefined && block.slack_file === undefined
    ? 'an image needs image_url'
    : checkUrl(block.image_url);
}

const CHECKS: Record<string, (block: JsonObject) => string | undefined> = {
  section: checkSection,
  header: (block) => checkText(block.text, SLACK_LIMITS.headerCharacters, PLAIN_TEXT),
  divider: () => undefined,
  context: (block) => checkList(block.elements, SLACK_LIMITS.contextElements, 'elements', checkContextElement),
  actions: (block) => checkList(block.elements, SLACK_LIMITS.actionElements, 'elements', checkAction),
  image: checkImage,
  rich_text: (block) => (Array.isArray(block.elements) ? undefined : 'rich_text needs elements'),
};

/** What Slack would object to in a Block Kit block, in words, or undefined when it would accept it. */
export function checkBlock(block: Json): string | undefined {
  if (!isObject(block) || typeof block.type !== 'string' || !(block.type in CHECKS)) {
    return 'not a block of a known type';
  }
  if (typeof block.block_id === 'string' && block.block_id.length > SLACK_LIMITS.blockIdCharacters) {
    return `block_id has more than ${SLACK_LIMITS.blockIdCharacters} characters`;
  }
  return CHECKS[block.type](block);
}
