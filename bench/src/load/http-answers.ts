/** The head of an answer. */
export interface AnswerHead {
  readonly status: number;
  readonly retryAfter: boolean;
}

const endOfHead = Buffer.from('\r\n\r\n');

/** Reads answers with a Content-Length off a connection, in the order in which they come. */
export function answerReader(take: (answer: AnswerHead) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf(endOfHead);
      if (end < 0) return;
      const head = rest.toString('latin1', 0, end);
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? NaN);
      if (Number.isNaN(length)) throw new Error('an answer has no Content-Length');
      const next = end + endOfHead.length + length;
      if (rest.length < next) return;
      take({ status: Number(head.slice(9, 12)), retryAfter: /\r\nretry-after: *\d+/i.test(head) });
      rest = rest.subarray(next);
    }
  };
}
