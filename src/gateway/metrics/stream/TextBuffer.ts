import type { Output } from './Output';
import { TextBytes } from './TextBytes';

/** Gathers short texts so that the output gets few long ones. */
export class TextBuffer {
  private readonly gathered = new TextBytes();

  constructor(private readonly output: Output) {}

  async add(text: string): Promise<void> {
    if (this.gathered.tryAdd(text)) {
      return;
    }
    await this.flush();
    if (!this.gathered.tryAdd(text)) {
      await this.output.text(Buffer.from(text));
    }
  }

  async flush(): Promise<void> {
    if (!this.gathered.isEmpty) {
      await this.output.text(this.gathered.drain((bytes) => Buffer.from(bytes)));
    }
  }
}
