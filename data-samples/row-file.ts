import { closeSync, openSync, writeSync } from 'node:fs'

/** A text file written in large pieces, so that millions of rows need no memory. */
export class RowFile {
  private readonly descriptor: number
  private waiting: string[] = []
  private length = 0

  constructor(file: string) {
    this.descriptor = openSync(file, 'w')
  }

  write(text: string): void {
    this.waiting.push(text)
    this.length += text.length
    if (this.length > 262_144) this.flush()
  }

  close(): void {
    this.flush()
    closeSync(this.descriptor)
  }

  private flush(): void {
    const bytes = Buffer.from(this.waiting.join(''), 'utf8')
    let written = 0
    while (written < bytes.length) written += writeSync(this.descriptor, bytes, written)
    this.waiting = []
    this.length = 0
  }
}
