import { connect } from 'node:net';

/** Sends bytes to a port as they are and answers the response's status (0 when the connection ends without one), headers and body. */
export function raw(port: number, request: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (words: string) => {
      answer += words;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...body] = answer.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1] ?? 0), head, body: body.join('\r\n\r\n') });
    });
    socket.setTimeout(15_000, () => socket.destroy(new Error('no answer')));
  });
}

/** A request with its lines ended as HTTP asks and `Connection: close`, so that the answer is whole when the socket ends. */
export const request = (line: string, headers: readonly string[], body = ''): string =>
  [line, ...headers, 'Connection: close', '', body].join('\r\n');
