/** What Grafana answers instead of doing it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: { message: string; [key: string]: unknown }
  ) {
    super(body.message);
  }
}
