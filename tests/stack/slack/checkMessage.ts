import { checkBlock, isObject, type Json, type JsonObject } from './checkBlock';
import { SLACK_LIMITS } from './slackLimits';

/** Slack's verdict on a webhook's payload: its answer, and why in words. */
export interface Verdict {
  status: number;
  /** Body of Slack's answer. */
  answer: 'ok' | 'invalid_payload' | 'no_text' | 'invalid_blocks' | 'too_many_attachments';
  /** The faults found, or what Slack would only advise against. */
  remarks: string[];
}

const accept = (remarks: string[]): Verdict => ({ status: 200, answer: 'ok', remarks });
const refuse = (answer: Verdict['answer'], remark: string): Verdict => ({ status: 400, answer, remarks: [remark] });

function blockFault(blocks: Json | undefined): string | undefined {
  if (blocks === undefined) {
    return undefined;
  }
  if (!Array.isArray(blocks)) {
    return 'blocks must be a list';
  }
  if (blocks.length > SLACK_LIMITS.blocks) {
    return `${blocks.length} blocks, at most ${SLACK_LIMITS.blocks}`;
  }
  return blocks.map(checkBlock).find((fault) => fault !== undefined);
}

const isFilled = (value: Json | undefined): boolean =>
  (typeof value === 'string' && value !== '') || (Array.isArray(value) && value.length > 0);

function judge(message: JsonObject): Verdict {
  const { text, blocks, attachments } = message;
  if (![text, blocks, attachments].some(isFilled)) {
    return refuse('no_text', 'neither text nor blocks nor attachments');
  }
  if (text !== undefined && typeof text !== 'string') {
    return refuse('invalid_payload', 'text must be text');
  }
  if (attachments !== undefined && !(Array.isArray(attachments) && attachments.every(isObject))) {
    return refuse('invalid_payload', 'attachments must be a list of objects');
  }
  const attached = (attachments ?? []) as JsonObject[];
  if (attached.length > SLACK_LIMITS.attachments) {
    return refuse('too_many_attachments', `${attached.length} attachments, at most ${SLACK_LIMITS.attachments}`);
  }
  const fault = [blocks, ...attached.map((attachment) => attachment.blocks)]
    .map(blockFault)
    .find((found) => found !== undefined);
  if (fault !== undefined) {
    return refuse('invalid_blocks', fault);
  }
  return accept([
    ...(attached.length > SLACK_LIMITS.attachmentsAdvised
      ? [`${attached.length} attachments, Slack advises at most ${SLACK_LIMITS.attachmentsAdvised}`]
      : []),
    ...(typeof text === 'string' && text.length > SLACK_LIMITS.textCharacters
      ? [`text has ${text.length} characters, Slack cuts it at ${SLACK_LIMITS.textCharacters}`]
      : []),
  ]);
}

/** Judges a request body as an incoming webhook does: JSON, or a form with a `payload` field. */
export function checkMessage(body: string, contentType = 'application/json'): Verdict & { message?: JsonObject } {
  const isForm = contentType.startsWith('application/x-www-form-urlencoded');
  const text = isForm ? (new URLSearchParams(body).get('payload') ?? '') : body;
  let message: Json;
  try {
    message = JSON.parse(text) as Json;
  } catch {
    return refuse('invalid_payload', 'not JSON');
  }
  return isObject(message) ? { ...judge(message), message } : refuse('invalid_payload', 'not a JSON object');
}
